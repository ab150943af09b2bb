namespace FusionSample.LocalEntra.Keys;

/// <summary>The published signing keys and the one in use. Made at start, gone at the end.</summary>
public sealed class SigningKeys
{
    /// <summary>The most keys that are published at a time.</summary>
    public const int MaxPublished = 5;

    private readonly Lock _lock = new();
    private readonly TimeProvider _time;
    private IReadOnlyList<SigningKey> _published;
    private SigningKey _current;

    /// <summary>Makes the first key.</summary>
    public SigningKeys(TimeProvider time)
    {
        _time = time;
        _current = new SigningKey(time.GetUtcNow());
        _published = [_current];
    }

    /// <summary>What the key endpoint shows, oldest first.</summary>
    public IReadOnlyList<SigningKey> Published
    {
        get
        {
            lock (_lock)
                return _published;
        }
    }

    /// <summary>The key that signs now.</summary>
    public SigningKey Current
    {
        get
        {
            lock (_lock)
                return _current;
        }
    }

    /// <summary>Publishes a new key that does not sign yet; <see cref="Use"/> comes later.</summary>
    /// <returns>The key, or null when there are <see cref="MaxPublished"/> already.</returns>
    public SigningKey? Announce() => Add(use: false);

    /// <summary>Publishes a new key and signs with it at once, unannounced. The old one stays published.</summary>
    /// <returns>The key, or null when there are <see cref="MaxPublished"/> already.</returns>
    public SigningKey? Rotate() => Add(use: true);

    /// <summary>Signs with a published key from now on.</summary>
    /// <returns>The key, or null when none of that id is published.</returns>
    public SigningKey? Use(string id)
    {
        lock (_lock)
        {
            if (Find(id) is not { } key)
                return null;
            return _current = key;
        }
    }

    /// <summary>Takes a key out of publication: what it signed is to be refused from now on.</summary>
    public WithdrawResult Withdraw(string id)
    {
        lock (_lock)
        {
            if (Find(id) is not { } key)
                return WithdrawResult.Unknown;
            if (key == _current)
                return WithdrawResult.InUse;
            _published = [.. _published.Where(other => other != key)];
            return WithdrawResult.Withdrawn;
        }
    }

    private SigningKey? Add(bool use)
    {
        // Outside the lock: making a key takes a tenth of a second.
        var key = new SigningKey(_time.GetUtcNow());
        lock (_lock)
        {
            if (_published.Count >= MaxPublished)
                return null;
            _published = [.. _published, key];
            if (use)
                _current = key;
            return key;
        }
    }

    private SigningKey? Find(string id) => _published.FirstOrDefault(key => key.Id == id);
}
