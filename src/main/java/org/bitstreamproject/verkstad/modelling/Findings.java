// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the rules say about one model.
 *
 * @param all worst first, then by rule, then in the model's order; without what is waived
 * @param notChecked rules that could not be judged from this model alone
 * @param waived what a teacher waived: still true, and holds nothing back
 */
public record Findings(List<Finding> all, List<String> notChecked, List<Waived> waived) {

    public Findings {
        all = List.copyOf(all);
        notChecked = List.copyOf(notChecked);
        waived = List.copyOf(waived);
    }

    public Findings(List<Finding> all, List<String> notChecked) {
        this(all, notChecked, List.of());
    }

    /** A finding and the word that it may stand. */
    public record Waived(Finding finding, Waiver waiver) {}

    public List<Finding> errors() {
        return all.stream().filter(Finding::isError).toList();
    }

    public List<Finding> about(String elementId) {
        return all.stream().filter(finding -> finding.isAbout(elementId)).toList();
    }

    /** Ids of everything something is said about. */
    public Set<String> marked() {
        return all.stream().flatMap(finding -> finding.elements().stream()).collect(Collectors.toUnmodifiableSet());
    }

    public boolean blocks() {
        return all.stream().anyMatch(Finding::isError);
    }

    /** The same with what these waivers cover set aside. */
    public Findings waiving(Collection<Waiver> waivers) {
        if (waivers.isEmpty()) {
            return this;
        }
        var standing = new ArrayList<Finding>();
        var aside = new ArrayList<>(waived);
        for (var finding : all) {
            waivers.stream()
                    .filter(waiver -> waiver.covers(finding))
                    .findFirst()
                    .ifPresentOrElse(waiver -> aside.add(new Waived(finding, waiver)), () -> standing.add(finding));
        }
        return new Findings(standing, notChecked, aside);
    }
}
