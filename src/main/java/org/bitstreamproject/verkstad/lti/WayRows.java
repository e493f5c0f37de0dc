// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bitstreamproject.verkstad.course.Validity;
import org.bitstreamproject.verkstad.lti.oauth1.Consumer;
import org.bitstreamproject.verkstad.lti.oidc.Client;
import org.bitstreamproject.verkstad.shared.security.Vault;
import org.jspecify.annotations.Nullable;

/** A way in with its platform and deployments by one statement, for every launch asks: one row for each deployment. */
final class WayRows {
    private static final String ROWS = "SELECT r.id, r.issuer, r.client_name, r.authorization_url, r.token_url,"
            + " r.jwks_url, r.accepted, r.enabled, r.valid_from, r.valid_to, r.secret_sealed, r.allows_sha256,"
            + " p.enabled, p.withdrawn_at, p.valid_from, p.valid_to, d.deployment_id"
            + " FROM registration r JOIN platform p ON p.id = r.platform_id"
            + " LEFT JOIN deployment d ON d.registration_id = r.id WHERE r.kind = ?1 AND ";

    private final EntityManager entityManager;

    WayRows(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    List<Client> clients(String issuer) {
        return rows(Registration.Kind.LTI13, "r.issuer = ?2", issuer).stream()
                .map(WayRows::client)
                .toList();
    }

    Optional<Client> client(RegistrationId id) {
        return rows(Registration.Kind.LTI13, "r.id = ?2", id.value()).stream()
                .map(WayRows::client)
                .findFirst();
    }

    Optional<Consumer> consumer(String key, Vault vault) {
        return consumer(rows(Registration.Kind.LTI11, "r.lookup = ?2", key), vault);
    }

    Optional<Consumer> consumer(RegistrationId id, Vault vault) {
        return consumer(rows(Registration.Kind.LTI11, "r.id = ?2", id.value()), vault);
    }

    private static Optional<Consumer> consumer(List<List<Object[]>> found, Vault vault) {
        return found.stream().map(rows -> consumer(rows.get(0), vault)).findFirst();
    }

    /** One list of rows for each registration. */
    @SuppressWarnings("unchecked")
    private List<List<Object[]>> rows(Registration.Kind kind, String condition, Object key) {
        var found = (List<Object[]>) entityManager
                .createNativeQuery(ROWS + condition + " ORDER BY r.id")
                .setParameter(1, kind.name())
                .setParameter(2, key)
                .getResultList();
        Map<Object, List<Object[]>> byRegistration = new LinkedHashMap<>();
        found.forEach(row ->
                byRegistration.computeIfAbsent(row[0], id -> new ArrayList<>()).add(row));
        return List.copyOf(byRegistration.values());
    }

    private static Client client(List<Object[]> rows) {
        Object[] row = rows.get(0);
        Set<String> deployments = new HashSet<>();
        rows.stream().map(each -> each[16]).forEach(id -> {
            if (id != null) {
                deployments.add(text(id));
            }
        });
        Client.Standing standing = isOpen(row) ? Client.Standing.OPEN : Client.Standing.SHUT;
        return new Client(
                id(row),
                text(row[1]),
                text(row[2]),
                deployments,
                new Client.Endpoints(text(row[3]), text(row[4]), text(row[5])),
                isTrue(row[6]) ? standing : Client.Standing.WAITING,
                inForce(row));
    }

    private static Consumer consumer(Object[] row, Vault vault) {
        String secret = row[10] == null ? "" : vault.open(text(row[10]));
        return new Consumer(id(row), text(row[2]), secret, isTrue(row[11]), isOpen(row), inForce(row));
    }

    private static boolean isOpen(@Nullable Object[] row) {
        return isTrue(row[7]) && isTrue(row[12]) && row[13] == null;
    }

    private static InForce inForce(@Nullable Object[] row) {
        return new InForce(new Validity(time(row[14]), time(row[15])), new Validity(time(row[8]), time(row[9])));
    }

    private static RegistrationId id(Object[] row) {
        return new RegistrationId(((Number) row[0]).longValue());
    }

    private static @Nullable Instant time(@Nullable Object column) {
        return column == null ? null : Utc.from(column);
    }

    private static boolean isTrue(@Nullable Object column) {
        return Boolean.TRUE.equals(column);
    }

    private static String text(@Nullable Object column) {
        return column == null ? "" : column.toString();
    }
}
