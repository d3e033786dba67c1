using QijiangTeachers.Administration.Domain.Requests;

namespace QijiangTeachers.Administration.Application.Requests;

/// <summary>Where modules hand in requests of their kinds.</summary>
public interface IRequestDesk
{
    /// <summary>Hands in a new request, or again one that the author took back or that was returned.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="input">What is asked for.</param>
    /// <param name="requestId">The request that is handed in again.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>Its id. Handing in the same while it is open refers to the open one instead of making a second.</returns>
    Task<Guid> SubmitAsync<TInput>(RequestKind<TInput> kind, TInput input, Guid? requestId = null, CancellationToken ct = default) where TInput : class;

    /// <summary>What the author typed, to be changed.</summary>
    /// <exception cref="Kernel.Errors.EntityNotFoundException">None, or somebody else's.</exception>
    Task<TInput> ReadOwnAsync<TInput>(RequestKind<TInput> kind, Guid requestId, CancellationToken ct = default) where TInput : class;

    /// <summary>
    /// The step of a school's principal. If the principal asks, submitting says yes for the school; if the school has none,
    /// or it is about the only one, another principal decides in place, else the district.
    /// </summary>
    /// <param name="schoolId">The school.</param>
    /// <param name="schoolName">Its name, for the step's label.</param>
    /// <param name="teacherId">Whom it is about.</param>
    /// <param name="inPlace">The step of the principal who decides instead, if there is one.</param>
    /// <param name="ct">Cancels.</param>
    Task<PlannedStep> PrincipalStepAsync(Guid schoolId, string schoolName, Guid? teacherId, PlannedStep? inPlace = null, CancellationToken ct = default);
}
