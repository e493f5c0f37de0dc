// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;

/** Course packages already read, by the id of their stored version. They never change, so nothing is ever thrown out. */
@ApplicationScoped
class PackageCache {
    private final Map<Long, CoursePackage> packages = new ConcurrentHashMap<>();

    CoursePackage get(long version, LongFunction<CoursePackage> read) {
        return packages.computeIfAbsent(version, read::apply);
    }
}
