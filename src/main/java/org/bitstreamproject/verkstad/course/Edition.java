// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.jspecify.annotations.Nullable;

/** One run of a course, shared by cohorts on several platforms. */
@Entity(name = "Edition")
@Table(name = "edition")
class Edition {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "uid")
    private String uid = UUID.randomUUID().toString();

    @Column(name = "edition_key")
    private String key = "";

    @Column(name = "course_version_id")
    private long courseVersion;

    @Column(name = "join_code_hash")
    private @Nullable String joinCodeHash;

    @Column(name = "join_code_sealed")
    private @Nullable String joinCodeSealed;

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    @Version
    @Column(name = "v")
    private int v;

    protected Edition() {}

    Edition(String key, long courseVersion, Instant now) {
        this.key = key;
        this.courseVersion = courseVersion;
        this.createdAt = now;
    }

    EditionId id() {
        return new EditionId(id == null ? 0 : id);
    }

    String key() {
        return key;
    }

    /** @param hash finds the edition @param sealed shows the code to its examiners; both null for no code */
    void joinBy(@Nullable String hash, @Nullable String sealed) {
        this.joinCodeHash = hash;
        this.joinCodeSealed = sealed;
    }

    Optional<String> sealedJoinCode() {
        return Optional.ofNullable(joinCodeSealed);
    }

    /** Another version of the same course. */
    void take(long version) {
        this.courseVersion = version;
    }

    long courseVersion() {
        return courseVersion;
    }
}
