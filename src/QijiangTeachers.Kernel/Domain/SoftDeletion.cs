namespace QijiangTeachers.Kernel.Domain;

/// <summary>Hiding and bringing back; who and when is stamped by the caller's process.</summary>
public static class SoftDeletion
{
    extension(ISoftDelete hidden)
    {
        /// <summary>Brings a hidden record back, because its key is entered again.</summary>
        public void Restore() => (hidden.IsDeleted, hidden.DeleterId, hidden.DeletionTime) = (false, null, null);
    }
}
