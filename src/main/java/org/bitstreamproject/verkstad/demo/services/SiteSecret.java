// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo.services;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A site's signing key and salt, sealed like every stored secret. */
@Entity(name = "DemoKey")
@Table(name = "demo_key")
public class SiteSecret {
    @Id
    @Column(name = "site")
    private String site;

    @Column(name = "kid")
    private String kid;

    @Column(name = "private_sealed")
    private String sealedKey;

    @Column(name = "salt_sealed")
    private String sealedSalt;

    @SuppressWarnings("NullAway.Init")
    protected SiteSecret() {}

    SiteSecret(String site, String kid, String sealedKey, String sealedSalt) {
        this.site = site;
        this.kid = kid;
        this.sealedKey = sealedKey;
        this.sealedSalt = sealedSalt;
    }

    String kid() {
        return kid;
    }

    String sealedKey() {
        return sealedKey;
    }

    String sealedSalt() {
        return sealedSalt;
    }
}
