// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.instrument;

import java.util.List;

/**
 * One page of a form that is answered in several.
 *
 * @param title in the reader's language
 * @param fields names of the answers given there, in order
 */
public record Step(String id, String title, List<String> fields) {
    public Step {
        fields = List.copyOf(fields);
    }
}
