// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.deeplinking;

import java.util.List;

/** Choices under one heading. @param more those behind "show the exercises"; empty for the general pages */
public record ChoiceGroup(String id, String heading, List<Choice> choices, List<Choice> more) {
    public ChoiceGroup {
        choices = List.copyOf(choices);
        more = List.copyOf(more);
    }
}
