namespace QijiangTeachers.Kernel.Messages;

/// <summary>
/// A kind of message, registered as a singleton by the module that publishes it. Needs two texts: <c>Message:{Name}</c>, a
/// line that names nobody (it is also the subject of mail), and <c>Message:{Name}:Text</c>, the sentence in the inbox.
/// </summary>
/// <param name="Name">E.g. <c>Staff.FaultReported</c>.</param>
/// <param name="Icon">A name of <c>Assets/icons.txt</c>.</param>
public sealed record MessageKind(string Name, string Icon);
