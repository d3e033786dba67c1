namespace QijiangTeachers.Kernel.History;

/// <summary>What an auditor looks for apart from the kind. Needs the text <c>ProcessTrait:{name}</c>.</summary>
public enum ProcessTrait
{
    /// <summary>Somebody read sensitive data of somebody else.</summary>
    Read = 1,

    /// <summary>Somebody or something was turned away.</summary>
    Refusal = 2,

    /// <summary>Data left the system as a file.</summary>
    Export = 3,

    /// <summary>Who may do what was changed.</summary>
    Access = 4,
}
