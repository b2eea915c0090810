/// Names that are words as well, and words that tell which of the two stands in a text. All folded.
enum NameWords {
    /// Whether a name is a word that people say of other things too.
    static func isWord(_ base: String) -> Bool { words.contains(base) }

    /// Parts of names that name nobody alone.
    static let particles = set(
        """
        thi van de del della da dos das di du la le el al von der den ter bin binti bint ibn ben abu umm st
        عبد بن ابن ابو ام الله الرحمن ال
        """)

    /// Stands before a name, and goes with it.
    static let titles = set("mr ms mrs miss mx dr prof professor sir madam mme mlle señor señora sr sra")

    /// Stands before a name in Arabic: the student, the teacher, the pupil.
    static let arabicTitles = set("الطالب الطالبه المعلم المعلمه الاستاذ الاستاذه السيد السيده التلميذ التلميذه")

    /// What is said of a person after the name that begins a sentence.
    static let predicates = set(
        """
        is was has had does did can could got gets went goes wrote writes said says knew knows gave made makes read reads
        needs wants works likes skips guesses struggles moves finds tries loves talks asks improves stays spells solves
        misses gets learns thinks understands still already
        là có đọc viết học làm cần đã đang được không rất nói hiểu tiến thích đạt giải trả chưa
        """.lowercased())

    static let months = set("january february march april may june july august september october november december")

    /// Stands before a month.
    static let beforeMonths = set(
        "in by of since until till from to last next this late early mid each every before after and through during")

    /// Words that are common labels by themselves: months, colours, places and measures.
    static let labels = months.union(
        set(
            """
            black white brown green gray grey gold silver rose violet amber jade ruby olive north south east west
            north strong young best good long short small little day winter summer autumn spring page case price
            field cross park song major king read art
            """))

    private static let words = set(
        """
        will mark grace hope may june april august summer autumn winter spring dawn eve joy faith charity patience
        prudence constance mercy honor rose lily daisy violet ivy iris olive hazel heather holly fern ruby pearl amber
        jade crystal gene jack bill bob rob drew pat sue art max guy ray rich nick dean earl duke king prince page
        chase chance chip cliff clay colt dale glen heath lane reed read brook brooks river rivers sky rain storm star
        sunny bay baker cook smith fisher hunter mason carter cooper taylor turner walker miller weaver porter potter
        archer parker young long short small little strong black white brown green gray grey gold silver wood woods
        forest field fields hill hills stone rock banks bridge bush marsh moss pond pool west north east south day frost
        snow rice bean bacon berry cherry peach fox wolf bird swan crane drake hawk lamb bull buck case cash price cross
        church bishop pope knight noble best good sharp swift love moody blunt savage wise major park song sun bell
        ball book cole hall rush grant ward mayor judge justice harmony melody destiny serenity trinity angel robin jay
        penny kitty candy ginger sandy misty stormy victor norm frank ernest will carol cat dot bee ash
        an do ha ho so he my be go in to on no is it at as am me we us by if of or up la le de du en el un et es se si su
        tu te ma ta sa ne ni ou da di il em vi va ve co la son hung dung hang bang tan tin van man min hay than thin
        sang dong bin ban bat ben den fan gan hen her him his kay ken key kin lap let lot mai main men met mi nam nan
        not now pan pen pin san sin tam tang ten the thou tho thu tong tri vu wan win ying you yu
        sol luz mar cruz rosa flores reyes paz leon campos rios blanco rey mercedes dolores pilar esperanza alba domingo
        abril julio petit blanc noir claire pierre aime constant
        anh chi hoa lan xuan hong hanh duc binh bao hai kim kien nga nghia ngoc phuc phuong quang quyen tam thanh thao
        thong thuy tien trang trung tuan tung tuyet vinh yen minh hieu hoc huong khanh loc linh giang nhan tho thi cong
        dat dung hau hien hoan khoa nhat phong phu quoc quy tai thai thang thien thinh toan truong toai trinh truc tuong uyen
        امل نور جميل جميله كريم سعيد صالح ايمان حياه سلام هدي شمس قمر زهره ورده حسن ناصر فرح وسام رجاء وفاء سناء عادل
        ماهر نادر كامل طاهر صباح ربيع بدر فجر منال نجاح
        文明 建国 国庆 光明 高兴 安全 方法 和平 建设 自然 平安 阳光 海洋 高明 高峰 安静 白云 黄金 黄河 江山 成功 成长 明白 方向
        文化 小小 天天 进步 向前 思思
        하나 보람 사랑 하늘 이슬 지수 수지 미소 가을 나라 우리 소리 은혜 지혜 민주 유리 다운 한별 초롱 아름 이해 정리 조사 방법 고민
        주제 전체 정도 연구 성적 이유 신문 구성 장미 은하 한결 진리 사라 유나 새롬 슬기 기쁨 소망
        """)

    private static func set(_ text: String) -> Set<String> {
        Set(text.split(whereSeparator: \.isWhitespace).map { FoldedWord($0).base })
    }
}
