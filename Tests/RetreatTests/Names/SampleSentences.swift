@testable import Retreat

/// What groups say, with names and without. `*` stands for a name.
enum SampleSentences {
    static let english = [
        "I think * needs another term with short vowels.", "Most of the class moved up, but * did not.",
        "The lone dot on the left must be *.", "*'s running record shows the same pattern.",
        "What would help * and two others in that band?",
    ]
    static let atStart = [
        "* reads well above the rest.", "* was away in the spring.", "* needs a partner for fluency.",
    ]
    static let vietnamese = [
        "Điểm của * giảm so với học kỳ một.", "Có lẽ bạn * cần thêm thời gian đọc.", "Lớp này tiến bộ, trừ *.",
    ]
    static let chinese = ["我觉得*需要更多阅读时间。", "左边那个点应该是*吧", "*的成绩提高了很多。"]
    static let korean = ["*은 지난 학기보다 좋아졌다.", "이 점은 *의 점수 같아요.", "왼쪽 끝에 *가 있다"]
    static let arabic = [
        "أعتقد أن * يحتاج إلى وقت أطول للقراءة", "تحسنت نتائج * كثيراً", "النقطة الأخيرة هي درجة * في الربيع",
    ]

    /// Nobody is named here, although many of the words are names of somebody on the roster.
    static let withoutNames = [
        "All four bands appear in every class.", "Will this hold next term?", "Will they keep it up until May?",
        "We will read the page again in June.", "Mark the outliers before we go on.",
        "The marks rose from April to June.",
        "I hope the small classes keep their lead.", "Hope is not a plan.", "There is hope in the green band.",
        "May we see the totals?", "Scores may fall in winter.", "In May the test was shorter.",
        "Since April the gap has closed.",
        "Tests in March and May are not the same form.", "A long tail on the left side.", "Long words are the hardest.",
        "Best of all is the growth in Grade 2.", "The best readers read for fun.", "We saw a sharp drop after winter.",
        "Brown bars are boys, green bars are girls.", "The brown and the green bars cross in the middle.",
        "Young readers guess from pictures.", "The young ones do better on sounds.", "Rich tasks help everyone.",
        "A rich text on the same topic might help.", "The price of more phonics is less writing.",
        "Art lessons were cut last year.",
        "Was the art room used for testing?", "Chase the pattern, not the child.", "We should not chase one number.",
        "To be frank, we did not teach this.", "Rose by four points in one year.", "The mean rose in the spring.",
        "Grace period for late tests ended in May.", "A field trip fell on the day of the test.",
        "Field notes agree with the scores.",
        "The hill in the middle is the second band.", "Park this question for later.",
        "Stone by stone we build fluency.",
        "At dawn of the year everyone was below.", "Joy in reading is missing from the survey.",
        "It is a joy to see this.",
        "Every page has the same scale.", "Page two shows the same classes.", "The cross in the chart marks the mean.",
        "No cash prizes for reading, please.", "Sunny days had better attendance.",
        "A penny for your thoughts on column C.",
        "A bird's eye view of the whole year.", "Woods and rivers is the theme of unit three.",
        "Small classes have the largest top band.",
        "What do we not see here?", "Which question was the hardest?",
        "The gap between the classes is about six points.",
        "Boys and girls do equally well on item 7.", "Twenty students were absent on the day.",
        "Two thirds of the grade met the standard.",
        "What is the max score on this test?", "The max is 60 points.", "Nam needs a check: is it not a number?",
        "The van came late, so two classes began late.", "An hour of reading a day.", "Do we know why?",
        "My class sees the same.",
        "Item 12 is on fractions.", "How long did the test take?", "Half of them skipped the last page.",
        "We hung the charts by class.",
        "The son of a teacher wrote the program.", "Let us look at the third column.", "The bottom tenth did not move.",
        "Reading aloud every day may be the cause.", "It could be the test itself.", "Teachers changed in the autumn.",
        "Attendance dipped in the rainy season.", "Nobody reached the top band in class C.",
        "Most points lie above the line.",
        "The median is stable.", "Is n the same in both years?", "We need the item level data.",
        "Fluency grew, comprehension did not.",
        // Vietnamese
        "Điểm trung bình của lớp tăng lên.", "Trung bình cả khối là 7,2 điểm.",
        "Mai chúng ta xem tiếp biểu đồ thứ hai.",
        "Các em đọc tốt hơn vào mùa xuân.", "Mùa thu điểm thấp hơn mùa xuân.", "Học sinh cần thêm thời gian đọc sách.",
        "Kết quả này nói lên điều gì?", "Anh chị nhìn thấy gì ở cột thứ ba?",
        "Chúng mình thấy nhóm nhỏ tiến bộ nhanh hơn.",
        "Bình thường thì điểm nói thấp hơn điểm viết.", "Phần lớn các em đạt yêu cầu.",
        "Không có sự khác biệt giữa nam và nữ.",
        "Bài kiểm tra này khó hơn năm ngoái.", "Hoa quả là chủ đề của bài đọc.", "Đức tính kiên nhẫn giúp các em.",
        "Kim chỉ nam của chúng ta là dữ liệu.", "Hương vị của bài thơ bị mất.", "Tỉ lệ vắng mặt cao vào ngày mưa.",
        "Sơn và giấy đã được mua.", "Minh chứng nào cho nhận định này?",
        // French, Spanish
        "La classe a progressé en lecture.", "Les élèves de la petite classe lisent mieux.",
        "On voit une marche en avril.",
        "El grupo pequeño lee mejor.", "La luz del aula no es buena.", "Las notas suben en mayo.",
        // Chinese
        "所有班级都有进步。", "平均分比去年高三分。", "大部分学生达到了标准。", "最后一题的正确率很低。", "小班的阅读成绩更好。",
        "我们需要看每一题的数据。", "这个图的横轴是什么？", "春季的差距变小了。", "文明礼貌不在测试范围内。", "国庆以后出勤率下降。",
        "男生和女生没有差别。", "老师们认为题目太难。", "数学老师和语文老师看法不同。", "分数大小明显不同。", "写作的进步比较慢。",
        "高年级老师建议多读。", "图中没有第四班。", "一诺千金是课文的标题。",
        // Korean
        "모든 반의 점수가 올랐다.", "평균은 지난해보다 3점 높다.", "지수가 아니라 비율로 봐야 한다.", "하나의 문제만 어려웠다.", "하늘색 막대는 여학생이다.",
        "보람 있는 결과입니다.", "작은 반이 더 잘 읽는다.", "봄 학기에 차이가 줄었다.", "왜 마지막 문제의 정답률이 낮을까?", "출석률이 떨어졌다.",
        "남학생과 여학생의 차이는 없다.", "선생님마다 생각이 다르다.", "읽기 시간이 더 필요하다.", "지우개를 쓴 답이 많다.",
        // Arabic
        "تحسنت نتائج جميع الصفوف", "المتوسط أعلى من العام الماضي", "هناك أمل في تحسن القراءة", "نور القاعة ضعيف",
        "أجاب معظم الطلاب بشكل صحيح",
        "السؤال الأخير كان صعباً", "لا فرق بين البنين والبنات", "نحتاج إلى بيانات كل سؤال", "عمل جميل من الصف الثالث",
        "انخفض الحضور في الشتاء",
        "هدى الله الجميع", "كان يوم الاختبار سعيداً للصف كله",
    ]
}
