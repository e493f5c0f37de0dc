// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import jakarta.json.Json;
import jakarta.json.JsonString;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.StringReader;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bitstreamproject.verkstad.shared.domain.CohortId;
import org.bitstreamproject.verkstad.shared.domain.PlatformId;
import org.bitstreamproject.verkstad.shared.persistence.PersonalData;
import org.jspecify.annotations.Nullable;

/** A course of a platform, and the cohort it is bound to. A reset or re-used course gets a new epoch. */
@Entity(name = "LmsContext")
@Table(name = "context")
class LmsContext {
    private static final int LONGEST_TITLE = 300;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "platform_id")
    private PlatformId platform = new PlatformId(1);

    @Column(name = "lms_id")
    private String lmsId = "";

    @Column(name = "epoch")
    private int epoch = 1;

    @Column(name = "title")
    private @Nullable String title;

    @Column(name = "cohort_id")
    private @Nullable CohortId cohort;

    @Column(name = "bound_by")
    private @Nullable String boundBy;

    @Column(name = "held_since")
    private @Nullable Instant heldSince;

    @Column(name = "held_count")
    private int heldCount;

    @Column(name = "confirmed_at")
    private @Nullable Instant confirmedAt;

    @Column(name = "ask_after")
    private @Nullable Instant askAfter;

    /** JSON list of LMS user ids. */
    @Lob
    @Column(name = "examiners")
    @PersonalData(purpose = "who is examiner, as the operator's file says")
    private String examiners = "[]";

    @Version
    @Column(name = "v")
    private int v;

    protected LmsContext() {}

    LmsContext(PlatformId platform, String lmsId, int epoch) {
        this.platform = platform;
        this.lmsId = lmsId;
        this.epoch = epoch;
    }

    void bind(CohortId cohort, Collection<String> examiners, String by) {
        this.cohort = cohort;
        this.boundBy = by;
        this.examiners =
                Json.createArrayBuilder(new TreeSet<>(examiners)).build().toString();
    }

    void call(@Nullable String title) {
        if (title != null && !isCalled(this.title, title)) {
            this.title = fitting(title);
        }
    }

    /** Whether the stored title already says what a launch tells; a blank one tells nothing. */
    static boolean isCalled(@Nullable String stored, String told) {
        return told.isBlank() || fitting(told).equals(stored);
    }

    private static String fitting(String title) {
        return title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
    }

    /** Ties the course to a cohort; nobody is examiner by a file's word then. */
    void bind(CohortId cohort, String by) {
        bind(cohort, List.of(), by);
    }

    /** Who ties it to its cohort and names its examiners. */
    String binder() {
        return boundBy == null ? BindContext.BY_FILE : boundBy;
    }

    boolean isBoundBy(String actor) {
        return actor.equals(boundBy);
    }

    /** The course belongs to no cohort any more. */
    void loosen() {
        this.cohort = null;
        this.boundBy = null;
    }

    /** A teacher has said that those who are new belong to the run we know. */
    void confirmRun(Instant now) {
        this.confirmedAt = now;
        this.heldSince = null;
        this.heldCount = 0;
        this.askAfter = null;
    }

    /** A teacher answers later. */
    void askAfter(Instant time) {
        this.askAfter = time;
    }

    /** Whether a teacher is to say if those who are new make a new run. */
    boolean isToBeAsked(Instant now) {
        return heldSince != null && (askAfter == null || !now.isBefore(askAfter));
    }

    Optional<Instant> heldSince() {
        return Optional.ofNullable(heldSince);
    }

    int heldCount() {
        return heldCount;
    }

    Optional<Instant> confirmedAt() {
        return Optional.ofNullable(confirmedAt);
    }

    PlatformId platform() {
        return platform;
    }

    @Nullable String title() {
        return title;
    }

    long id() {
        return id == null ? 0 : id;
    }

    String lmsId() {
        return lmsId;
    }

    int epoch() {
        return epoch;
    }

    @Nullable CohortId cohort() {
        return cohort;
    }

    Set<String> examiners() {
        return examiners(examiners);
    }

    /** @param stored as in the column */
    static Set<String> examiners(String stored) {
        if (stored.equals("[]")) {
            return Set.of();
        }
        try (var reader = Json.createReader(new StringReader(stored))) {
            var ids = new TreeSet<String>();
            reader.readArray().getValuesAs(JsonString.class).forEach(name -> ids.add(name.getString()));
            return ids;
        }
    }
}
