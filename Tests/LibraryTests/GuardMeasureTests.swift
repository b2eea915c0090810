import Foundation
import Library
import Retreat
import TestSupport
import Testing

/// How well the lists tell describing from explaining and judging, measured on sentences as teachers say them.
///
/// The sentences were written by us, before the lists were tuned; a school's own will do worse. What the lists get wrong
/// is named here, so that a change of a list that makes it better or worse is seen.
@Suite struct GuardMeasureTests {
    /// Sentences that describe, and sentences that explain or judge.
    struct Sample: Sendable, CustomTestStringConvertible {
        var language: String
        var describing: [String]
        var others: [String]
        /// Of the others, those that are not found.
        var missed: Set<String> = []
        /// Of the describing ones, those that are found all the same.
        var falseAlarms: Set<String> = []

        var testDescription: String { language }
    }

    private static let finder: BecauseGuard = {
        let folder = Places.package.appending(path: "Assets/Locales").path
        return BecauseGuard(languages: LocaleShelf(folder: folder).read().languages.map(\.words))
    }()

    @Test(arguments: Sample.all)
    func missesAndFalseAlarmsAreTheseAndNoOthers(_ sample: Sample) {
        let missed = sample.others.filter { Self.finder.slip(in: $0) == nil }
        let falseAlarms = sample.describing.filter { Self.finder.slip(in: $0) != nil }
        print(
            "\(sample.language): \(missed.count) of \(sample.others.count) missed, "
                + "\(falseAlarms.count) of \(sample.describing.count) false alarms")
        #expect(Set(missed) == sample.missed)
        #expect(Set(falseAlarms) == sample.falseAlarms)
    }
}

extension GuardMeasureTests.Sample {
    static let all = [english, french, spanish, vietnamese, chinese, korean, arabic]

    private static let english = Self(
        language: "en",
        describing: [
            "Small classes have the largest Extending band", "About a quarter of the regular classes are in Beginning",
            "All four bands appear in every class type", "The line for Class B crosses Class A after Grade 1",
            "Grade 2 has the widest spread", "There is no bar for Class D in 2024",
            "The median of Class C is 12 points above the others", "Forty percent are below the line",
            "Question 7 has the lowest percent correct", "The gap closes from Grade 1 to Grade 3",
            "Growth has slowed since Grade 1", "The greatest change is between fall and winter",
            "Nobody in Class A is in the first band", "The two middle bands are the same size in both years",
            "More students answered C than B on item 4", "The bars for May are shorter than the bars for March",
            "There is a cluster at the top right", "The well-known words are in the left column",
            "Twelve of 48 did not answer the last question", "Attendance drops every Friday",
            "The dots lie close to the line in Class B", "So many dots are on the zero line",
            "The students wrote three sentences or more in 20 of 24 samples", "The scale begins at 60",
            "Half of the students are better than the norm", "The lowest quarter is flat for two terms",
            "The reason column is empty in six of the samples", "Good is the third of four bands",
        ],
        others: [
            "The band is larger because the classes are small", "It is low due to the new test",
            "They must have had more practice", "This suggests that small groups help",
            "Maybe the test was harder this year", "That's why the line drops", "Class B did well",
            "These results are disappointing", "The boys are just lazy", "We should regroup the students",
            "They need to read more at home", "Reading aloud led to more growth",
            "I think the aide made the difference",
            "The scores are too low", "Grade 3 is struggling", "The teacher changed in January, so it dropped",
            "Since they moved rooms it has been worse", "The curriculum explains the jump",
            "It might be the new curriculum", "Great growth in Class C", "Thanks to the volunteers they grew",
            "Their parents do not read to them", "The weak readers pull it down", "They did not study for it",
            "Class C is a bad class", "The test is unfair",
        ],
        missed: [
            "The teacher changed in January, so it dropped", "Their parents do not read to them",
            "The weak readers pull it down", "They did not study for it", "The test is unfair",
        ],
        falseAlarms: ["Good is the third of four bands"])

    private static let french = Self(
        language: "fr",
        describing: [
            "Les petites classes ont la plus grande bande", "Un quart des élèves est dans la première bande",
            "La ligne de la classe B croise celle de la classe A", "Il n'y a pas de barre pour 2024",
            "L'écart diminue de la première à la troisième année", "La question 7 est la moins réussie",
            "Le quart le plus faible ne change pas", "Douze élèves n'ont pas répondu",
        ],
        others: [
            "La bande est plus grande parce que les classes sont petites", "C'est à cause du nouveau test",
            "Les élèves lisent plus, donc les notes montent", "Les résultats sont décevants",
            "C'est peut-être le programme", "Il faut lire plus", "Les garçons sont paresseux",
            "Ils n'ont pas travaillé", "La classe C a de bons résultats",
        ],
        missed: ["Les résultats sont décevants", "Ils n'ont pas travaillé"])

    private static let spanish = Self(
        language: "es",
        describing: [
            "Las clases pequeñas tienen la banda más grande", "Un cuarto de los alumnos está en la primera banda",
            "La línea de la clase B cruza la de la clase A", "No hay barra para 2024",
            "La pregunta 7 tiene el porcentaje más bajo", "La brecha se reduce de primero a tercero",
            "Doce alumnos no respondieron", "El mes de mayo tiene más ausencias",
        ],
        others: [
            "La banda es más grande porque las clases son pequeñas", "Es debido al examen nuevo",
            "Quizás el examen fue más difícil", "Los resultados son malos", "Los chicos son flojos",
            "Hay que leer más en casa", "Gracias a los voluntarios crecieron", "No estudiaron",
            "Como la clase es pequeña, leen más",
        ],
        missed: ["No estudiaron", "Como la clase es pequeña, leen más"])

    private static let vietnamese = Self(
        language: "vi",
        describing: [
            "Lớp nhỏ có nhóm cao nhất", "Một phần tư học sinh ở nhóm đầu", "Câu 7 có tỉ lệ đúng thấp nhất",
            "Không có cột cho lớp D năm 2024", "Khoảng cách giảm từ lớp 1 đến lớp 3", "Lop B cao hon lop A",
            "Mười hai học sinh không trả lời", "Tốt nghiệp năm 2024 có 40 học sinh",
        ],
        others: [
            "Nhóm này lớn hơn vì lớp nhỏ", "Có lẽ bài kiểm tra khó hơn", "Do lớp đông nên điểm thấp",
            "Kết quả rất tốt", "Học sinh lười", "Cần phải đọc nhiều hơn", "Nhom nay lon hon boi vi lop nho",
            "Các em không học bài",
        ],
        missed: ["Các em không học bài"])

    private static let chinese = Self(
        language: "zh-Hans",
        describing: [
            "小班的优秀段最大", "四分之一的学生在第一段", "第七题的正确率最低", "二〇二四年没有四班的柱子", "三年级的差距变小", "十二名学生没有回答", "五月的缺勤最多",
        ],
        others: ["因为班小，所以分数高", "可能是考试太难", "成绩很好", "男生太懒", "我们应该多读书", "多亏志愿者", "他们没有复习"],
        missed: ["他们没有复习"])

    private static let korean = Self(
        language: "ko",
        describing: [
            "작은 반의 상위 구간이 가장 크다", "학생의 4분의 1이 첫째 구간에 있다", "7번 문항의 정답률이 가장 낮다", "2024년에는 4반의 막대가 없다",
            "3학년에서 차이가 줄어든다", "열두 명이 답하지 않았다",
        ],
        others: ["반이 작기 때문에 점수가 높다", "아마 시험이 어려웠을 것이다", "자원봉사자 덕분에 올랐다", "학생들이 게으르다", "책을 더 읽어야 한다", "반이 작아서 높다"],
        missed: ["반이 작아서 높다", "책을 더 읽어야 한다"])

    private static let arabic = Self(
        language: "ar",
        describing: [
            "الصفوف الصغيرة لها أكبر فئة", "ربع الطلاب في الفئة الأولى", "السؤال السابع له أقل نسبة صحيحة",
            "لا يوجد عمود للصف الرابع", "نتيجة الاختبار في الربيع أعلى", "اثنا عشر طالبا لم يجيبوا",
        ],
        others: [
            "الفئة أكبر لأن الصفوف صغيرة", "ربما كان الاختبار أصعب", "ارتفعت بفضل المتطوعين", "النتائج سيئة",
            "يجب أن يقرأوا أكثر", "لأنهم لم يدرسوا", "الطلاب لم يدرسوا",
        ],
        missed: ["الطلاب لم يدرسوا"])
}
