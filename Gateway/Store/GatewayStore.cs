using Microsoft.EntityFrameworkCore;

namespace FusionSample.Gateway.Store;

/// <summary>
/// What must last: keys, revocations, the audit and the usage. SQLite by default, PostgreSQL by connection string; nothing in the
/// model belongs to one of them, so that one set of migrations serves both.
/// </summary>
internal sealed class GatewayStore(DbContextOptions<GatewayStore> options) : DbContext(options)
{
    public DbSet<StoredKey> Keys => Set<StoredKey>();

    public DbSet<Revocation> Revocations => Set<Revocation>();

    public DbSet<AuditEvent> Audit => Set<AuditEvent>();

    public DbSet<UsageMinute> Usage => Set<UsageMinute>();

    public DbSet<Mark> Marks => Set<Mark>();

    // SQLite can neither sort nor compare a DateTimeOffset; milliseconds since 1970 it can, and so can the other.
    protected override void ConfigureConventions(ModelConfigurationBuilder conventions) =>
        conventions.Properties<DateTimeOffset>().HaveConversion<UnixMilliseconds>();

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.Entity<StoredKey>(key =>
        {
            key.HasKey(one => one.Id);
            key.Property(one => one.Id).HasMaxLength(StoredKey.IdLength);
            key.Property(one => one.SecretHash).HasMaxLength(32);
            key.Property(one => one.Owner).HasMaxLength(StoredKey.MaxOwnerLength);
            key.Property(one => one.Role).HasMaxLength(20);
            key.Property(one => one.CreatedBy).HasMaxLength(64);
            key.Property(one => one.LastUsedAt).HasConversion<UnixMilliseconds>();
            key.Property(one => one.RevokedAt).HasConversion<UnixMilliseconds>();
        });
        model.Entity<Revocation>(revocation =>
        {
            revocation.HasKey(one => one.Id);
            revocation.Property(one => one.Kind).HasConversion<string>().HasMaxLength(20);
            revocation.Property(one => one.Subject).HasMaxLength(Revocation.MaxSubjectLength);
            revocation.Property(one => one.Reason).HasMaxLength(AuditEvent.MaxReasonLength);
            revocation.Property(one => one.CreatedBy).HasMaxLength(64);
            revocation.HasIndex(one => one.Until);
        });
        model.Entity<AuditEvent>(audit =>
        {
            audit.HasKey(one => one.Id);
            audit.Property(one => one.Id).ValueGeneratedOnAdd();
            audit.Property(one => one.Actor).HasMaxLength(64);
            audit.Property(one => one.ActorName).HasMaxLength(AuditEvent.MaxActorNameLength);
            audit.Property(one => one.Action).HasMaxLength(50);
            audit.Property(one => one.Target).HasMaxLength(Revocation.MaxSubjectLength);
            audit.Property(one => one.Reason).HasMaxLength(AuditEvent.MaxReasonLength);
            audit.Property(one => one.CorrelationId).HasMaxLength(64);
            audit.HasIndex(one => one.At);
        });
        model.Entity<UsageMinute>(usage =>
        {
            usage.HasKey(one => new { one.Minute, one.Caller, one.Operation, one.Outcome });
            usage.Property(one => one.Caller).HasMaxLength(UsageMinute.MaxCallerLength);
            usage.Property(one => one.Operation).HasMaxLength(100);
            usage.Property(one => one.Outcome).HasMaxLength(60);
        });
        model.Entity<Mark>(mark =>
        {
            mark.HasKey(one => one.Name);
            mark.Property(one => one.Name).HasMaxLength(40);
        });
    }
}
