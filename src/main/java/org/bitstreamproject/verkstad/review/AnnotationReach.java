// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import java.util.List;
import java.util.Set;

/**
 * Which of the examiners' annotations of a case its group reads, for the examiner who asks.
 *
 * @param unread uids of those it does not read yet
 * @param own how many of these the examiner wrote
 * @param others who wrote the rest
 * @param publish where the own are published by themselves; empty as long as the group has no public grade to follow
 */
public record AnnotationReach(Set<String> unread, int own, List<Colleague> others, String publish) {
    public AnnotationReach {
        unread = Set.copyOf(unread);
        others = List.copyOf(others);
    }

    /** @param name empty for one who has left the course */
    public record Colleague(String name, int count) {}

    public boolean isGraded() {
        return !publish.isEmpty();
    }

    public boolean isUnread(String uid) {
        return unread.contains(uid);
    }
}
