// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.OrganisationId;
import org.jspecify.annotations.Nullable;

/** A municipality, agency or company people work for. Two that turn out to be one are merged, never deleted. */
@Entity(name = "Organisation")
@Table(name = "organisation")
class Organisation {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "uid")
    private String uid = UUID.randomUUID().toString();

    @Column(name = "name")
    private String name = "";

    @Column(name = "folded_name")
    private String foldedName = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "country")
    private Country country = Country.SE;

    @Column(name = "org_type")
    private String type = "";

    /** Where {@link #byHand} leads in the end: one step, always, so that queries need not follow a chain. */
    @Column(name = "merged_into")
    private @Nullable OrganisationId mergedInto;

    @Column(name = "merged_by_hand")
    private @Nullable OrganisationId byHand;

    @Column(name = "merged_in")
    private @Nullable EditionId mergedIn;

    @Version
    @Column(name = "v")
    private int v;

    protected Organisation() {}

    Organisation(OrganisationName name, Country country, String type) {
        this.name = name.text();
        this.foldedName = name.folded();
        this.country = country;
        this.type = type;
    }

    void mergeInto(OrganisationId other, EditionId edition) {
        this.byHand = other;
        this.mergedIn = edition;
    }

    void separate() {
        this.byHand = null;
        this.mergedIn = null;
    }

    void leadTo(@Nullable OrganisationId lasting) {
        this.mergedInto = lasting;
    }

    @Nullable OrganisationId byHand() {
        return byHand;
    }

    OrganisationId id() {
        return new OrganisationId(id == null ? 0 : id);
    }

    /** Itself, or what it was merged into. */
    OrganisationId lasting() {
        return mergedInto != null ? mergedInto : id();
    }

    OrganisationInfo info() {
        return new OrganisationInfo(id(), uid, name, country, type);
    }
}
