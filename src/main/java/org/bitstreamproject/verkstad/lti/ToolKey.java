// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A key pair of the tool; its private half is sealed. Published until its end, which lets an old key overlap a new one. */
@Entity(name = "ToolKey")
@Table(name = "tool_key")
class ToolKey {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "kid")
    private String kid = "";

    @Lob
    @Column(name = "private_sealed")
    private String privateSealed = "";

    @Lob
    @Column(name = "public_jwk")
    private String publicJwk = "";

    @Column(name = "valid_from")
    private Instant from = Instant.EPOCH;

    @Column(name = "valid_until")
    private @Nullable Instant until;

    protected ToolKey() {}

    ToolKey(String kid, String privateSealed, String publicJwk, Instant from) {
        this.kid = kid;
        this.privateSealed = privateSealed;
        this.publicJwk = publicJwk;
        this.from = from;
    }

    /** Nothing changes for a key that was to end earlier. */
    void endBy(Instant end) {
        if (until == null || until.isAfter(end)) {
            until = end;
        }
    }

    String kid() {
        return kid;
    }

    Instant from() {
        return from;
    }

    @Nullable Instant until() {
        return until;
    }

    String privateSealed() {
        return privateSealed;
    }

    String publicJwk() {
        return publicJwk;
    }
}
