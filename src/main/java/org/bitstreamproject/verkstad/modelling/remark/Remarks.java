// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.remark;

import java.util.ArrayList;
import java.util.List;
import org.bitstreamproject.verkstad.course.Rule.Phase;

/**
 * Everything the rules say about a model.
 *
 * @param standing worst first
 * @param waived what a teacher let stand
 * @param notChecked rules that could not be judged
 * @param mayWaive whether the reader may let a finding stand
 */
public record Remarks(List<Remark> standing, List<Remark> waived, List<Unchecked> notChecked, boolean mayWaive) {

    public Remarks {
        standing = List.copyOf(standing);
        waived = List.copyOf(waived);
        notChecked = List.copyOf(notChecked);
    }

    /** Findings that matter at the same time. */
    public record Group(Phase phase, List<Remark> remarks) {}

    /** What matters now first: wrong as it stands, then what is perhaps only unfinished; worst first in each. */
    public List<Group> groups() {
        var groups = new ArrayList<Group>();
        for (var phase : Phase.values()) {
            var remarks =
                    standing.stream().filter(remark -> remark.phase() == phase).toList();
            if (!remarks.isEmpty()) {
                groups.add(new Group(phase, remarks));
            }
        }
        return groups;
    }

    public boolean isEmpty() {
        return standing.isEmpty();
    }

    public int size() {
        return standing.size();
    }

    public long errors() {
        return standing.stream().filter(Remark::isError).count();
    }

    public List<Remark> about(String element) {
        return standing.stream()
                .filter(remark -> remark.element().equals(element))
                .toList();
    }
}
