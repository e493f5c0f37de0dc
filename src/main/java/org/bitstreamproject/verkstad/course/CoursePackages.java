// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.bitstreamproject.verkstad.course.content.PackageFiles;
import org.bitstreamproject.verkstad.course.content.PackageReader;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;

/** Gives every edition the course package it began with. */
@Dependent
@Transactional
public class CoursePackages {
    private static final System.Logger LOG = System.getLogger(CoursePackages.class.getName());
    private final CourseVersions versions;
    private final PackageCache cache;
    private final Clock clock;

    @Inject
    CoursePackages(CourseVersions versions, PackageCache cache, Clock clock) {
        this.versions = versions;
        this.cache = cache;
        this.clock = clock;
    }

    /** The edition's course, read once per node. @throws NotVisible when there is no such edition */
    public CoursePackage of(EditionId edition) {
        return read(versions.ofEdition(edition).orElseThrow(NotVisible::new));
    }

    /** Stores a delivered package when its version is new. A version that exists is left as it is. */
    long store(PackageFiles files) {
        var course = PackageReader.read(files);
        var stored = versions.find(course.course(), course.version());
        if (stored.isPresent() && !stored.get().holds(files)) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "course {0} {1} is stored with other content than the files hold; editions keep the stored one. "
                            + "Give a changed course a new version.",
                    course.course(),
                    course.version());
        }
        return stored.orElseGet(() ->
                        versions.add(new CourseVersion(course.course(), course.version(), files, clock.instant())))
                .id();
    }

    /** The stored version a new edition gets: the first delivered one. */
    long current() {
        return store(PackageFiles.fromClassPath(PackageFiles.delivered().get(0)));
    }

    CoursePackage read(long version) {
        return cache.get(
                version, id -> PackageReader.readStored(versions.one(id).files()));
    }
}
