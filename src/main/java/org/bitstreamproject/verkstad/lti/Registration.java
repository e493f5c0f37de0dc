// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bitstreamproject.verkstad.course.Validity;
import org.bitstreamproject.verkstad.shared.domain.PlatformId;
import org.bitstreamproject.verkstad.shared.security.Vault;
import org.jspecify.annotations.Nullable;

/** One way in from a platform: a 1.1 consumer key with its sealed secret, or a 1.3 client with its addresses. */
@Entity(name = "Registration")
@Table(name = "registration")
class Registration {
    enum Kind {
        LTI11,
        LTI13
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "platform_id")
    private PlatformId platform = new PlatformId(1);

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private Kind kind = Kind.LTI11;

    @Column(name = "lookup")
    private String lookup = "";

    @Column(name = "issuer")
    private String issuer = "";

    @Column(name = "client_name")
    private String client = "";

    @Column(name = "secret_sealed")
    private @Nullable String secretSealed;

    @Column(name = "allows_sha256")
    private boolean allowsSha256;

    @Column(name = "authorization_url")
    private @Nullable String authorizationUrl;

    @Column(name = "token_url")
    private @Nullable String tokenUrl;

    @Column(name = "jwks_url")
    private @Nullable String jwksUrl;

    @Column(name = "accepted")
    private boolean accepted = true;

    @Column(name = "by_dynreg")
    private boolean byDynreg;

    @Column(name = "registered_at")
    private @Nullable Instant registeredAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "deployment", joinColumns = @JoinColumn(name = "registration_id"))
    @Column(name = "deployment_id")
    private Set<String> deployments = new HashSet<>();

    /** False while the operator's file or page no longer names it. */
    @Column(name = "enabled")
    private boolean enabled = true;

    @Column(name = "valid_from")
    private @Nullable Instant validFrom;

    @Column(name = "valid_to")
    private @Nullable Instant validTo;

    @Version
    @Column(name = "v")
    private int v;

    protected Registration() {}

    Registration(PlatformId platform, Kind kind, String issuer) {
        this.platform = platform;
        this.kind = kind;
        this.issuer = issuer;
    }

    void describe11(String issuedBy, PlatformDescription.Lti11 lti11, Vault vault) {
        enabled = true;
        issuer = issuedBy;
        client = lti11.consumerKey();
        lookup = lti11.consumerKey();
        allowsSha256 = lti11.hmacSha256();
        if (secretSealed == null || !vault.open(secretSealed).equals(lti11.secret())) {
            secretSealed = vault.seal(lti11.secret());
        }
    }

    void describe13(String issuedBy, PlatformDescription.Lti13 lti13) {
        enabled = true;
        issuer = issuedBy;
        client = lti13.clientId();
        lookup = lookup13(issuedBy, lti13.clientId());
        authorizationUrl = lti13.authorizationEndpoint();
        tokenUrl = lti13.tokenEndpoint();
        jwksUrl = lti13.jwksUri();
        deployments.retainAll(lti13.deploymentIds());
        deployments.addAll(lti13.deploymentIds());
    }

    /** Refuses launches until it is described again; its secret, deployments and links are kept for then. */
    void withdraw() {
        enabled = false;
    }

    boolean enabled() {
        return enabled;
    }

    /** The platform described itself. @param taken false: waits until the operator accepts it */
    void describedItself(boolean taken, Instant now) {
        byDynreg = true;
        registeredAt = now;
        accepted = taken;
    }

    void accept(String deployment) {
        accepted = true;
        enabled = true;
        if (!deployment.isEmpty()) {
            deployments.add(deployment);
        }
    }

    boolean isAccepted() {
        return accepted;
    }

    boolean describedByFile() {
        return !byDynreg;
    }

    String lookup() {
        return lookup;
    }

    Set<String> deployments() {
        return deployments;
    }

    AcceptPlatform.Waiting waiting(String name) {
        return new AcceptPlatform.Waiting(
                id(),
                platform,
                name,
                issuer,
                client,
                Set.copyOf(deployments),
                registeredAt == null ? Instant.EPOCH : registeredAt);
    }

    /** Launches before or after are refused; a session that has begun goes on. */
    void hold(Validity validity) {
        validFrom = validity.from();
        validTo = validity.to();
    }

    Validity validity() {
        return new Validity(validFrom, validTo);
    }

    RegistrationDetails details() {
        return new RegistrationDetails(
                id(),
                kind == Kind.LTI13 ? "1.3" : "1.1",
                client,
                deployments.stream().sorted().toList(),
                text(authorizationUrl),
                text(tokenUrl),
                text(jwksUrl),
                allowsSha256,
                secretSealed != null,
                enabled,
                validity());
    }

    static String lookup13(String issuer, String clientId) {
        return issuer + " " + clientId;
    }

    RegistrationId id() {
        return new RegistrationId(id == null ? 0 : id);
    }

    PlatformId platform() {
        return platform;
    }

    Kind kind() {
        return kind;
    }

    String issuer() {
        return issuer;
    }

    List<String> addresses() {
        return List.of(issuer, text(authorizationUrl), text(tokenUrl), text(jwksUrl));
    }

    private static String text(@Nullable String address) {
        return address == null ? "" : address;
    }
}
