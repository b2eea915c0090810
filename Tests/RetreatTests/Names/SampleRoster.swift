/// Two hundred made-up people, as a school might list them.
enum SampleRoster {
    static let words = [
        "Will Baker: Billy", "Mark Hill", "Grace Young", "Hope Winters", "May Long", "June Park", "April Woods",
        "Rose Field",
        "Lily Banks", "Faith Marsh", "Joy Stone", "Dawn Fisher", "Art Green", "Sunny Rivers", "Max Sharp", "Rich Price",
        "Page Brown", "Chase Miller", "Reed Cross", "Holly Berry", "Robin Bird", "Frank Best", "Penny Cash",
        "Heath Moody",
    ]
    static let latin = [
        "Olivia Bennett: Livvy", "Noah Kowalski", "Emma Thornton", "Liam Fitzgerald", "Sophia Marchetti",
        "Ethan Vandermeer",
        "Isabella Novak", "Lucas Hoffmann", "Mia Lindqvist", "Oliver Brandt", "Charlotte Dubois: CDB", "Elijah Mbeki",
        "Amelia Whitcombe", "Mateus Oliveira", "Harper Callahan", "Yusuf Demir", "Evelyn Castellano", "Priya Raghavan",
        "Benjamin Adeyemi", "Aditi Deshpande", "Kofi Mensah", "Zanele Dlamini", "Ravi Chandrasekar", "Ingrid Halvorsen",
        "Tomasz Wisniewski", "Wei-Ling Tan", "Mary-Kate O'Hara: M.K.", "Jean-Luc Moreau", "Anna-Lena Richter",
        "Siobhan O'Sullivan",
        "Liam D'Angelo", "Keiko O’Neill", "Sarah Smith-Jones", "Pierre-Yves Lambert", "Fatou N'Diaye",
        "Ngozi Okonkwo-Bello",
    ]
    static let marked = [
        "José Hernández", "María Núñez", "Zoë Müller", "Björn Åkesson", "François Lefèvre", "Łukasz Wójcik",
        "Søren Kjær",
        "Chloé Bélanger", "Íñigo Echeverría", "Ağça Çelik", "Renée Côté", "Dvořák Petr", "Ana Sofía Peña",
        "Jürgen Weiß",
        "Inês Gonçalves", "Ștefan Ionescu",
    ]
    static let vietnamese = [
        "Nguyễn Thị Minh Anh: Bống", "Trần Văn Đức", "Lê Hoàng Nam", "Phạm Thu Hương", "Hoàng Gia Bảo: Tí Nị",
        "Vũ Ngọc Lan",
        "Đặng Quang Huy", "Bùi Thị Hạnh", "Đỗ Tuấn Kiệt", "Hồ Thanh Tùng", "Ngô Phương Linh", "Dương Khánh Vy",
        "Lý Hải Yến",
        "Đinh Trọng Nghĩa", "Mai Xuân Trường", "Trịnh Bảo Châu", "Đoàn Thùy Trang", "Nguyễn Đình Phúc", "Trần Mỹ Duyên",
        "Lê Đức Thịnh", "Phan Thị Hồng Nhung", "Võ Nhật Quỳnh", "Cao Đăng Khoa", "Tạ Bích Ngọc", "Lương Thế Vinh",
        "Nguyễn Hữu Thắng", "Trần Diệu Hiền", "Phạm Quốc Cường", "Lê Thị Thanh Thảo", "Hoàng Anh Dũng", "Vũ Minh Khôi",
        "Đào Kim Oanh", "Nguyễn Tường Vi", "Chu Văn Sơn", "Tô Ánh Nguyệt", "Hà Gia Hân", "Nguyễn Bá Lộc",
        "Trương Mỹ Linh",
        "Kiều Thị Tuyết", "Lâm Chí Thiện", "Thái Thị Thủy", "Quách Hồng Đăng", "Nguyễn Sỹ Toàn", "Trần Thiên Ân",
        "Phùng Ngọc Diệp", "Lại Đức Trung", "Mạc Thị Bình", "Nghiêm Xuân Hoa",
    ]
    static let chinese = [
        "王小明: 小王", "李思雨", "张伟豪", "刘雨桐", "陈子涵", "杨浩然", "赵欣怡", "黄梓轩", "周诗涵", "吴俊杰", "徐若曦", "孙一诺", "马天宇",
        "朱雅婷", "胡志强", "郭晓峰", "何佳慧", "高建国", "林文明", "罗嘉怡", "欧阳雪晴", "司马俊逸", "梁宇航", "宋雨萱", "唐诗琪", "许博文",
        "邓丽华", "冯晨曦",
    ]
    static let korean = [
        "김민준: 민이", "이서연", "박지훈", "최수빈", "정예은", "강도윤", "조하은", "윤시우", "장서현", "임준서", "한지우", "오채원", "서건우",
        "신유진", "권민서", "황다은", "안태현", "송하늘", "전보람", "홍지수", "남궁현우", "제갈민지", "문가은", "배승호",
    ]
    static let arabic = [
        "محمد العلي", "فاطمة الزهراني", "أحمد عبد الرحمن", "مريم حداد", "يوسف منصور", "خديجة البغدادي", "عمر الشريف",
        "ليلى قاسم",
        "حسين الموسوي", "زينب خوري", "إبراهيم سلامة", "هدى النجار", "كريم فؤاد", "نور الدين عيسى", "أمل درويش",
        "سعيد بركات", "طارق حجازي",
        "رانيا الخطيب", "بلال عثمان", "سلمى يعقوب", "جميل شاهين", "هاجر بن علي", "رؤى الأحمد", "إيمان زيدان",
    ]

    static let all = words + latin + marked + vietnamese + chinese + korean + arabic

    static let text = (["# Grade 3", "students:"] + all.dropLast(8) + ["teachers:"] + all.suffix(8)).joined(
        separator: "\n")

    /// The name alone, without nicknames.
    static func name(_ line: String) -> String { String(line.prefix { $0 != ":" }) }
}
