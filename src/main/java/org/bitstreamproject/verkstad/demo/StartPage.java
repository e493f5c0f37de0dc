// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo;

import java.util.List;
import org.bitstreamproject.verkstad.shared.domain.Language;

/** The start page of the demo: both sites with everybody in them. */
public record StartPage(String toolAddress, List<Site> sites) {
    public StartPage {
        sites = List.copyOf(sites);
    }

    public record Site(
            String key, String url, String name, String course, Language language, List<SiteHead.Person> people) {}
}
