// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo.services;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;

/** An access token the imitation gave out, by its hash. */
@Entity(name = "DemoToken")
@Table(name = "demo_token")
public class AccessToken {
    @Id
    @Column(name = "token_hash")
    private String hash;

    @Column(name = "site")
    private String site;

    @Column(name = "scopes")
    private String scopes;

    @Column(name = "expires")
    private Instant expires;

    @SuppressWarnings("NullAway.Init")
    protected AccessToken() {}

    AccessToken(String hash, String site, Set<String> scopes, Instant expires) {
        this.hash = hash;
        this.site = site;
        this.scopes = String.join(" ", scopes);
        this.expires = expires;
    }

    boolean validAt(String askedSite, Instant now) {
        return site.equals(askedSite) && now.isBefore(expires);
    }

    Set<String> scopes() {
        return Set.of(scopes.split(" "));
    }
}
