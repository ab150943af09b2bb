namespace FusionSample.Gateway.Limits.Leases;

/// <summary>The log of one limit's leases in Redis, and the one script that changes it.</summary>
internal static class LeaseScript
{
    /// <summary>
    /// KEYS[1] is a sorted set of <c>lease:count</c> by the millisecond at which it was taken, on Redis' own clock, so that the
    /// replicas' clocks do not matter. The member <c>total</c> has their sum, negative, as its score: below all times, and in the same
    /// key, so that the two can only be lost together. ARGV: window (ms), limit, wanted, the new lease's id, then id, age (ms), logged
    /// and used of each correction. Answers what was granted and, if nothing, the milliseconds until the oldest lease leaves.
    /// </summary>
    /// <remarks>Numbers go to Redis by <c>%.0f</c>: Lua's own form of a time in milliseconds would lose digits on some servers.</remarks>
    public const string Text = """
        local key, window, limit, wanted = KEYS[1], tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
        local clock = redis.call('TIME')
        local now = tonumber(clock[1]) * 1000 + math.floor(tonumber(clock[2]) / 1000)
        local function text(number) return string.format('%.0f', number) end

        local before = -tonumber(redis.call('ZSCORE', key, 'total') or '0')
        local total = before
        for _, member in ipairs(redis.call('ZRANGEBYSCORE', key, '(0', text(now - window))) do
          redis.call('ZREM', key, member)
          total = total - tonumber(string.match(member, '%d+$'))
        end

        for i = 5, #ARGV, 4 do
          local id, logged, used = ARGV[i], tonumber(ARGV[i + 2]), tonumber(ARGV[i + 3])
          local at = text(now - tonumber(ARGV[i + 1]))
          if logged > 0 then
            at = redis.call('ZSCORE', key, id .. ':' .. text(logged))
            if at then redis.call('ZREM', key, id .. ':' .. text(logged)) end
          end
          if at and (used == 0 or redis.call('ZADD', key, at, id .. ':' .. text(used)) == 1) then
            total = total + used - logged
          end
        end

        local granted = math.max(0, math.min(wanted, limit - total))
        if granted > 0 then
          redis.call('ZADD', key, text(now), ARGV[4] .. ':' .. text(granted))
          total = total + granted
        end

        if total <= 0 then
          redis.call('DEL', key)
        else
          if total ~= before then redis.call('ZADD', key, text(-total), 'total') end
          -- Even if the sum is the same: one lease may have left as another came.
          redis.call('PEXPIRE', key, ARGV[1])
        end

        local free = 0
        if granted == 0 then
          local oldest = redis.call('ZRANGEBYSCORE', key, '(0', '+inf', 'WITHSCORES', 'LIMIT', '0', '1')
          if #oldest > 0 then free = math.max(1, tonumber(oldest[2]) + window - now) end
        end
        return {granted, free}
        """;
}
