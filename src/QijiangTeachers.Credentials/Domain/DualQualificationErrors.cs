using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Credentials.Domain;

/// <summary>All refusals about 双师型 recognitions.</summary>
public static class DualQualificationErrors
{
    private const string Prefix = "QijiangTeachers.Credentials:";

    public static BusinessException SameRecognitionExists(DualQualificationLevel level, DateOnly recognisedOn)
        => new BusinessException(Prefix + "0001").WithData("Level", Terms.Of(level)).WithData("RecognisedOn", recognisedOn);

    public static BusinessException AlreadyEnded(DateOnly endedOn) => new BusinessException(Prefix + "0002").WithData("EndedOn", endedOn);

    public static BusinessException EndBeforeRecognition(DateOnly recognisedOn) => new BusinessException(Prefix + "0003").WithData("RecognisedOn", recognisedOn);
}
