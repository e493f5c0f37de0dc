// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.study;

import java.util.List;

/**
 * A walk through a process in the reader's words; the page and the drawing tell the same.
 *
 * @param ways none for a model that is no process
 * @param summary what there is to say at the end
 */
public record ToldWalk(List<Way> ways, List<String> summary) {

    public ToldWalk {
        ways = List.copyOf(ways);
        summary = List.copyOf(summary);
    }

    /**
     * One way.
     *
     * @param title such as "from step 4: if no"
     * @param share how many go it; empty when nothing says
     * @param by the flow it leaves another way by; empty for the first and for what is not reached
     * @param steps none when it leads straight to a step that is told already
     * @param end where it leads in the end
     */
    public record Way(String title, String share, String by, List<Step> steps, String end) {

        public Way {
            steps = List.copyOf(steps);
        }
    }

    /** One step. @param details who, how long, and where the ways part; each a sentence */
    public record Step(String id, int number, String name, String kind, List<String> details) {

        public Step {
            details = List.copyOf(details);
        }
    }
}
