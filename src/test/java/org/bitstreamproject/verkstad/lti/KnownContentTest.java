// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitstreamproject.verkstad.course.CourseBuilder.aKey;

import java.util.List;
import org.bitstreamproject.verkstad.course.CourseBuilder;
import org.bitstreamproject.verkstad.course.Platforms;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;

/** A copied course keeps the content keys of its activities. */
class KnownContentTest {
    @TestOnBothDatabases
    void findsTheCoursesOfATeacherThatOpenTheSameContent(Database db) {
        String key = aKey("same");
        String other = aKey("other");
        db.inTransaction(em -> {
            var tables = new LtiTables(em);
            tables.platform(key);
            tables.platform(other);
            em.flush();
            tables.launched(
                    key,
                    tables.admitted(key, "anna"),
                    Launch.Version.LTI13,
                    LtiTables.Link.ungraded(key, "exercise:E3.2"),
                    CourseBuilder.CLOCK);
            var platform = new Platforms(em).keyed(key).orElseThrow().id();
            new CourseBuilder(em).admit(platform, "dag", Role.TEACHER);
        });

        assertThat(courses(db, key, "exercise:E3.2", "dag")).containsExactly("2");
        assertThat(courses(db, key, "exercise:E3.3", "dag")).isEmpty();
        assertThat(courses(db, key, "exercise:E3.2", "ulla")).isEmpty();
        assertThat(courses(db, key, "exercise:E3.2", "anna"))
                .as("to take part is not to teach")
                .isEmpty();
        assertThat(courses(db, other, "exercise:E3.2", "dag")).isEmpty();
    }

    private static List<String> courses(Database db, String platformKey, String contentKey, String user) {
        return db.in(em -> new KnownContent(em)
                .courses(new Platforms(em).keyed(platformKey).orElseThrow().id(), contentKey, user));
    }
}
