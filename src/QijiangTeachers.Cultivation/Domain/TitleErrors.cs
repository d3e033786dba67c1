using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Cultivation.Domain;

/// <summary>All refusals about titles and tier rules.</summary>
public static class TitleErrors
{
    private const string Prefix = "QijiangTeachers.Cultivation:";

    public static BusinessException SameTitleExists(HonourTitle title, DateOnly recognisedOn)
        => new BusinessException(Prefix + "0001").WithData("Title", Terms.Of(title)).WithData("RecognisedOn", recognisedOn);

    public static BusinessException AlreadyEnded(DateOnly endedOn) => new BusinessException(Prefix + "0002").WithData("EndedOn", endedOn);

    public static BusinessException EndBeforeRecognition(DateOnly recognisedOn) => new BusinessException(Prefix + "0003").WithData("RecognisedOn", recognisedOn);
}
