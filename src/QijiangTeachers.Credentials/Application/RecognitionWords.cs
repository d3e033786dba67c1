using QijiangTeachers.Credentials.Domain;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Credentials.Application;

/// <summary>The chip of a state.</summary>
public static class RecognitionWords
{
    public static Status StatusOf(RecognitionState state) => state switch
    {
        RecognitionState.InForce => Status.Valid,
        RecognitionState.ExpiresSoon => Status.ExpiresSoon,
        RecognitionState.TermUnknown => Status.ExpiryUnknown,
        RecognitionState.Expired => Status.Expired,
        RecognitionState.Ended => Status.Ended,
        _ => Status.Waiting,
    };
}
