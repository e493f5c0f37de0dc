// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import org.bitstreamproject.verkstad.course.content.PackageFiles;
import org.jspecify.annotations.Nullable;

/** One version of a course package as it was delivered: written once, so that an edition keeps the course it began with. */
@Entity(name = "CourseVersion")
@Table(name = "course_version")
class CourseVersion {
    /** With the program. */
    static final String DELIVERED = "delivered";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "course")
    private String course = "";

    @Column(name = "version_code")
    private String version = "";

    @Column(name = "sha256")
    private String sha256 = "";

    @Lob
    @Column(name = "package_text")
    private String text = "";

    @Column(name = "stored_at")
    private Instant storedAt = Instant.EPOCH;

    @Column(name = "stored_by")
    private String storedBy = DELIVERED;

    protected CourseVersion() {}

    CourseVersion(String course, String version, PackageFiles files, String storedBy, Instant now) {
        this.storedBy = storedBy;
        this.course = course;
        this.version = version;
        this.sha256 = files.sha256();
        this.text = files.stored();
        this.storedAt = now;
    }

    /** Gives up its name to another row, before it is deleted. */
    void makeWay() {
        version = "(" + id() + ")";
    }

    long id() {
        return id == null ? 0 : id;
    }

    String course() {
        return course;
    }

    String version() {
        return version;
    }

    String sha256() {
        return sha256;
    }

    Instant storedAt() {
        return storedAt;
    }

    String storedBy() {
        return storedBy;
    }

    boolean isDelivered() {
        return storedBy.equals(DELIVERED);
    }

    boolean holds(PackageFiles files) {
        return sha256.equals(files.sha256());
    }

    PackageFiles files() {
        return PackageFiles.fromStored(text);
    }
}
