// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bitstreamproject.verkstad.course.Validity;
import org.bitstreamproject.verkstad.lti.oauth1.Consumer;
import org.bitstreamproject.verkstad.lti.oidc.Client;
import org.bitstreamproject.verkstad.shared.persistence.PlainSql;
import org.bitstreamproject.verkstad.shared.security.Vault;

/** A way in with its platform and deployments by one statement, for every launch asks: one row for each deployment. */
final class WayRows {
    private static final String ROWS = "SELECT r.id, r.issuer, r.client_name, r.authorization_url, r.token_url,"
            + " r.jwks_url, r.accepted, r.enabled, r.valid_from, r.valid_to, r.secret_sealed, r.allows_sha256,"
            + " p.enabled, p.withdrawn_at, p.valid_from, p.valid_to, d.deployment_id"
            + " FROM registration r JOIN platform p ON p.id = r.platform_id"
            + " LEFT JOIN deployment d ON d.registration_id = r.id WHERE r.kind = ? AND ";

    private final PlainSql sql;

    WayRows(EntityManager entityManager) {
        this.sql = new PlainSql(entityManager);
    }

    List<Client> clients(String issuer) {
        return ways(Registration.Kind.LTI13, "r.issuer = ?", issuer).stream()
                .map(Way::client)
                .toList();
    }

    Optional<Client> client(RegistrationId id) {
        return ways(Registration.Kind.LTI13, "r.id = ?", id.value()).stream()
                .map(Way::client)
                .findFirst();
    }

    Optional<Consumer> consumer(String key, Vault vault) {
        return ways(Registration.Kind.LTI11, "r.lookup = ?", key).stream()
                .map(way -> way.consumer(vault))
                .findFirst();
    }

    Optional<Consumer> consumer(RegistrationId id, Vault vault) {
        return ways(Registration.Kind.LTI11, "r.id = ?", id.value()).stream()
                .map(way -> way.consumer(vault))
                .findFirst();
    }

    /** The rows of one registration stand together. */
    private List<Way> ways(Registration.Kind kind, String condition, Object key) {
        Map<RegistrationId, Way> byRegistration = new LinkedHashMap<>();
        sql.all(ROWS + condition + " ORDER BY r.id", Way::of, kind.name(), key)
                .forEach(way -> byRegistration.merge(way.id(), way, Way::and));
        return List.copyOf(byRegistration.values());
    }

    /** @param name client id of 1.3, consumer key of 1.1 @param open neither disabled nor withdrawn, and so is its platform */
    private record Way(
            RegistrationId id,
            String issuer,
            String name,
            Client.Endpoints endpoints,
            boolean accepted,
            boolean open,
            InForce inForce,
            String sealedSecret,
            boolean allowsSha256,
            Set<String> deployments) {
        static Way of(ResultSet row) throws SQLException {
            String deployment = row.getString(17);
            return new Way(
                    new RegistrationId(row.getLong(1)),
                    text(row, 2),
                    text(row, 3),
                    new Client.Endpoints(text(row, 4), text(row, 5), text(row, 6)),
                    row.getBoolean(7),
                    row.getBoolean(8) && row.getBoolean(13) && PlainSql.time(row, 14) == null,
                    new InForce(validity(row, 15), validity(row, 9)),
                    text(row, 11),
                    row.getBoolean(12),
                    deployment == null ? Set.of() : Set.of(deployment));
        }

        Way and(Way sameWithAnotherDeployment) {
            Set<String> both = new HashSet<>(deployments);
            both.addAll(sameWithAnotherDeployment.deployments);
            return new Way(
                    id, issuer, name, endpoints, accepted, open, inForce, sealedSecret, allowsSha256, Set.copyOf(both));
        }

        Client client() {
            Client.Standing standing = open ? Client.Standing.OPEN : Client.Standing.SHUT;
            return new Client(
                    id, issuer, name, deployments, endpoints, accepted ? standing : Client.Standing.WAITING, inForce);
        }

        Consumer consumer(Vault vault) {
            String secret = sealedSecret.isEmpty() ? "" : vault.open(sealedSecret);
            return new Consumer(id, name, secret, allowsSha256, open, inForce);
        }

        private static Validity validity(ResultSet row, int from) throws SQLException {
            return new Validity(PlainSql.time(row, from), PlainSql.time(row, from + 1));
        }

        private static String text(ResultSet row, int column) throws SQLException {
            String stored = row.getString(column);
            return stored == null ? "" : stored;
        }
    }
}
