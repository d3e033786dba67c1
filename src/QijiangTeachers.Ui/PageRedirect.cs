using Microsoft.AspNetCore.Components;

namespace QijiangTeachers.Ui;

/// <summary>Post → redirect → page with a message: what every successful form does. Only addresses of this application.</summary>
public sealed class PageRedirect
{
    private readonly NavigationManager _navigation;
    private readonly FlashCookie _flashes;

    internal PageRedirect(NavigationManager navigation, FlashCookie flashes) => (_navigation, _flashes) = (navigation, flashes);

    /// <summary>Where it led, once it was called.</summary>
    internal Aim? Went { get; private set; }

    /// <param name="path">An address of this application, beginning with one slash; anything else leads to the start page.</param>
    /// <param name="message">What was done, in the person's language; null for none.</param>
    public void To(string path, string? message = null) => To(path, message is null ? null : new Flash(message));

    public void To(string path, Flash? flash) => To(new Aim(LocalPath.OrHome(path), flash));

    internal void To(Aim aim)
    {
        if (aim.Flash is not null) _flashes.Write(aim.Flash);
        Went = aim;
        _navigation.NavigateTo(aim.Path);
    }

    /// <summary>The same page again, read afresh.</summary>
    public void Reload(string? message = null) => To("/" + _navigation.ToBaseRelativePath(_navigation.Uri), message);

    internal sealed record Aim(string Path, Flash? Flash);
}
