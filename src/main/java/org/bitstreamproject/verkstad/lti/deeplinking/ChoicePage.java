// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.deeplinking;

import java.util.List;
import java.util.Set;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;

/** What can be chosen. @param action where the form goes @param chosen content keys that are ticked already */
public record ChoicePage(
        String action, boolean multiple, List<ChoiceGroup> groups, Set<String> chosen, FieldErrors errors) {
    public ChoicePage {
        groups = List.copyOf(groups);
        chosen = Set.copyOf(chosen);
    }

    public String inputType() {
        return multiple ? "checkbox" : "radio";
    }

    public boolean isOpen(ChoiceGroup group) {
        return group.more().stream().anyMatch(choice -> chosen.contains(choice.key()));
    }

    /** A name fit for an id attribute. */
    public String id(Choice choice) {
        return "choice-" + choice.key().replaceAll("[^A-Za-z0-9]", "-");
    }
}
