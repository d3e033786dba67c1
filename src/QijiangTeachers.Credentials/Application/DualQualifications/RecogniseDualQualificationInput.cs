using System.ComponentModel.DataAnnotations;
using QijiangTeachers.Credentials.Domain;

namespace QijiangTeachers.Credentials.Application.DualQualifications;

/// <summary>A document that recognises 双师型教师; the usual term is five years.</summary>
public abstract record RecogniseDualQualificationInput : RecogniseInput
{
    [Required] public DualQualificationLevel? Level { get; set; }
}
