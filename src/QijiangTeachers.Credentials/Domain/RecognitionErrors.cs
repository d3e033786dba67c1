using QijiangTeachers.Kernel.Errors;

namespace QijiangTeachers.Credentials.Domain;

/// <summary>All refusals about recognitions: 双师型, and titles where they are alike.</summary>
public static class RecognitionErrors
{
    private const string Prefix = "QijiangTeachers.Credentials:";

    /// <param name="what">初级双师型, 区级骨干教师.</param>
    /// <param name="recognisedOn">认定日期.</param>
    public static BusinessException SameExists(string what, DateOnly recognisedOn)
        => new BusinessException(Prefix + "0001").WithData("What", what).WithData("RecognisedOn", recognisedOn);

    public static BusinessException AlreadyEnded(DateOnly endedOn) => new BusinessException(Prefix + "0002").WithData("EndedOn", endedOn);

    public static BusinessException EndBeforeRecognition(DateOnly recognisedOn) => new BusinessException(Prefix + "0003").WithData("RecognisedOn", recognisedOn);
}
