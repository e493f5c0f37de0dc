// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo;

import java.util.List;

/** What stands above every page of an imitation: whose site, which course, who is logged in (0 = nobody). */
public record SiteHead(
        String url, String siteName, String courseTitle, long course, List<Person> people, long current) {
    public SiteHead {
        people = List.copyOf(people);
    }

    /** @param role lower-case name that ends the text key {@code demo.role.…} */
    public record Person(long id, String name, String role) {}
}
