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
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.bitstreamproject.verkstad.shared.domain.CohortId;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.jspecify.annotations.Nullable;

/** One LMS course taking part in an edition. */
@Entity(name = "Cohort")
@Table(name = "cohort")
class Cohort {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "uid")
    private String uid = UUID.randomUUID().toString();

    @Column(name = "edition_id")
    private EditionId edition = new EditionId(1);

    @Column(name = "name")
    private String name = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "country")
    private Country country = Country.SE;

    @Enumerated(EnumType.STRING)
    @Column(name = "lang")
    private Language language = Language.SV;

    @Column(name = "zone")
    private String zone = "";

    @Column(name = "scale")
    private String scale = "";

    @Column(name = "active")
    private boolean active = true;

    @Column(name = "closes_at")
    private @Nullable Instant closesAt;

    @Version
    @Column(name = "v")
    private int v;

    protected Cohort() {}

    Cohort(EditionId edition, String name, Place place) {
        this.edition = edition;
        this.name = name;
        settle(place);
    }

    void settle(Place place) {
        this.country = place.country();
        this.language = place.language();
        this.zone = place.zone().getId();
        this.scale = place.scale();
    }

    /** An inactive cohort is in no list, and no session of it is let through. */
    void activate(boolean on) {
        this.active = on;
    }

    boolean isActive() {
        return active;
    }

    Optional<Instant> closesAt() {
        return Optional.ofNullable(closesAt);
    }

    EditionId edition() {
        return edition;
    }

    CohortId id() {
        return new CohortId(id == null ? 0 : id);
    }

    CohortInfo info() {
        return new CohortInfo(id(), edition, name, country, language, ZoneId.of(zone), scale, active);
    }
}
