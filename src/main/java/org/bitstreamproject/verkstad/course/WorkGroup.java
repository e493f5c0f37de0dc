// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import java.util.List;

/**
 * Some participants who work on one thing together.
 *
 * @param ref names the group for good, at most 36 characters, fit for an address
 * @param title what they work on; empty as long as they have not said
 * @param members their names
 */
public record WorkGroup(String ref, String title, String organisation, List<String> members) {
    public WorkGroup {
        members = List.copyOf(members);
    }
}
