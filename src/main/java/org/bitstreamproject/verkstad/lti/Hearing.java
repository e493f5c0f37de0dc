// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One login or launch under judgement: since when, and which checks it has met, written down as they are made. What may be kept of
 * it holds nothing of the message; the course it was proved to come from is only told, so that a row may point at our own.
 */
public final class Hearing {
    /** Longer than every check there is. */
    static final int LONGEST = 2_000;

    private static final String REFUSED = "!";
    private static final int LONGEST_ID = 255;

    private final Instant now;
    private final List<Check> met = new ArrayList<>();
    private @Nullable Check refusedBy;
    private @Nullable String lmsContext;
    private String earlier = "";

    public Hearing(Instant now) {
        this.now = now;
    }

    /** A check that gives something to go on with. */
    public interface Finding<T, E extends Exception> {
        T found() throws E;
    }

    public Instant now() {
        return now;
    }

    /** @param rule refuses by itself */
    public void check(Check check, Runnable rule) {
        found(check, () -> {
            rule.run();
            return check;
        });
    }

    /** @param rule refuses by itself */
    public <T, E extends Exception> T found(Check check, Finding<T, E> rule) throws E {
        try {
            T found = rule.found();
            // a transaction that lost a race makes its last check once more
            if (met.isEmpty() || met.get(met.size() - 1) != check) {
                met.add(check);
            }
            return found;
        } catch (LaunchRefused refused) {
            refusedBy = check;
            throw refused;
        }
    }

    /** What the login, which was a request of its own, had met. */
    void after(String checksOfLogin) {
        earlier = checksOfLogin;
    }

    /** Call it once the platform's signature holds. @param lmsContextId as sent; none of ours is so long or holds such characters */
    public void cameFrom(String lmsContextId) {
        if (lmsContextId.length() <= LONGEST_ID && lmsContextId.chars().noneMatch(Character::isISOControl)) {
            lmsContext = lmsContextId;
        }
    }

    /** The LMS course the platform has signed for; empty before its signature held, or when it named none. */
    Optional<String> provedContext() {
        return Optional.ofNullable(lmsContext);
    }

    /** Empty while nothing was refused. */
    public Optional<Check> refusedBy() {
        return Optional.ofNullable(refusedBy);
    }

    /** For a row: the ids in order, with a blank between; the one that refused is the last and has a mark. */
    public String record() {
        var record = new StringBuilder(earlier);
        met.forEach(check -> append(record, check.id()));
        refusedBy().ifPresent(check -> append(record, REFUSED + check.id()));
        return record.toString();
    }

    private static void append(StringBuilder record, String id) {
        record.append(record.isEmpty() ? "" : " ").append(id);
    }

    /** One check of a kept record. */
    record Kept(String id, boolean passed) {}

    /** A record as it was kept. */
    static List<Kept> kept(String record) {
        return record.isEmpty()
                ? List.of()
                : List.of(record.split(" ")).stream().map(Hearing::one).toList();
    }

    private static Kept one(String id) {
        return id.startsWith(REFUSED) ? new Kept(id.substring(REFUSED.length()), false) : new Kept(id, true);
    }
}
