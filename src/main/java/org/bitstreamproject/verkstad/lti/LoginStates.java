// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.bitstreamproject.verkstad.shared.persistence.PlainSql;
import org.bitstreamproject.verkstad.shared.security.Secrets;

/**
 * OIDC logins under way, one row each. A state is spent by a conditional update, committed before anything is done with
 * the answer: of any number of replays at once, on any number of nodes, one changes the row. Only hashes are kept.
 */
@Dependent
public class LoginStates {
    static final Duration LIFE = Duration.ofMinutes(10);

    private final PlainSql sql;

    @Inject
    public LoginStates(EntityManager entityManager) {
        this.sql = new PlainSql(entityManager);
    }

    /** A login as it was begun. @param checks those it has met */
    public record Login(
            RegistrationId registration,
            String nonceHash,
            String browserHash,
            Instant expires,
            boolean used,
            String checks) {}

    /** @param browser the word in the cookie that only this browser holds */
    @Transactional
    public void begin(RegistrationId registration, String state, String nonce, String browser, Hearing hearing) {
        sql.change(
                "INSERT INTO lti_state (state_hash, nonce_hash, registration_id, browser_hash, expires_at, checks_met)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                Secrets.hash(state),
                Secrets.hash(nonce),
                registration.value(),
                Secrets.hash(browser),
                hearing.now().plus(LIFE),
                hearing.record());
    }

    @Transactional
    public Optional<Login> find(String state) {
        return sql.first(
                "SELECT registration_id, nonce_hash, browser_hash, expires_at, used_at, checks_met FROM lti_state WHERE state_hash = ?",
                LoginStates::login,
                Secrets.hash(state));
    }

    /** What finds a login and spends it is one transaction. @param work what it throws undoes it */
    @Transactional
    public <T> T together(Supplier<T> work) {
        return work.get();
    }

    /** True for exactly one caller. */
    @Transactional
    public boolean spend(String state, Instant now) {
        return sql.change(
                        "UPDATE lti_state SET used_at = ? WHERE state_hash = ? AND used_at IS NULL",
                        now,
                        Secrets.hash(state))
                == 1;
    }

    /** Why a nonce that is not this login's is refused: ours and used, ours for another login, or never ours. */
    @Transactional(TxType.REQUIRES_NEW)
    public Reason whyForeign(String nonce) {
        return sql.first(
                        "SELECT used_at FROM lti_state WHERE nonce_hash = ?",
                        row -> PlainSql.time(row, 1) != null
                                ? Reason.LTI13_NONCE_REPLAYED
                                : Reason.LTI13_NONCE_OF_OTHER_LOGIN,
                        Secrets.hash(nonce))
                .orElse(Reason.LTI13_NONCE_UNKNOWN);
    }

    /** @return how many ended logins were removed */
    @Transactional(TxType.REQUIRES_NEW)
    public int forgetEnded(Instant now) {
        return sql.change("DELETE FROM lti_state WHERE expires_at < ?", now.minus(LIFE));
    }

    private static Login login(ResultSet row) throws SQLException {
        String checks = row.getString(6);
        return new Login(
                new RegistrationId(row.getLong(1)),
                row.getString(2),
                row.getString(3),
                Objects.requireNonNull(PlainSql.time(row, 4)),
                PlainSql.time(row, 5) != null,
                checks == null ? "" : checks);
    }
}
