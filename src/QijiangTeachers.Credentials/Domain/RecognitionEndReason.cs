using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Credentials.Domain;

/// <summary>The closed list of reasons to end a title or a 双师型 recognition in the application (domain.md §2); files may say more.</summary>
public enum RecognitionEndReason
{
    [Term("期满未续评", "期满", English = "Expired, not renewed")] ExpiredNotRenewed = 1,
    [Term("考核不合格", English = "Assessment failed")] AssessmentFailed = 2,
    [Term("师德失范", "师德问题", English = "Breach of professional ethics")] EthicsViolation = 3,
    [Term("不再从教", "转岗", English = "Left teaching")] LeftTeaching = 4,
    [Term("调出本区", "调出", English = "Moved to another district")] TransferredOut = 5,
    [Term("退休", English = "Retired")] Retired = 6,
    [Term("离职", "辞职", English = "Resigned")] Resigned = 7,
    [Term("弄虚作假", English = "Fraud")] Fraud = 8,
    [Term("已由更高一级取代", "晋升", English = "Superseded by a higher one")] Superseded = 9,
}
