// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo.moodle;

/** Who opens which activity, in which course of which site. */
public record Launch(Site site, Course course, Activity activity, Member member, Occasion occasion) {
    String sourcedId(long type) {
        return SourcedId.of(activity.instance(), member.id(), type, occasion.launch(), occasion.salt());
    }

    String returnUrl() {
        return site.returnUrl(course.id(), activity.container(), activity.instance(), occasion.sesskey());
    }

    String memberships(long type) {
        return site.memberships(course.id(), type);
    }
}
