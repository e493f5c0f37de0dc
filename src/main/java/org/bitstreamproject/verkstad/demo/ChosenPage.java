// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo;

import java.util.List;

/** What was added to the course. @param message what the tool said, or empty */
public record ChosenPage(SiteHead head, List<String> titles, String message) {
    public ChosenPage {
        titles = List.copyOf(titles);
    }
}
