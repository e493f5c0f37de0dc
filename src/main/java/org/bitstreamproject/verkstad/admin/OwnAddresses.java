// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.admin;

/** What the other side's administrator types into Moodle. */
public record OwnAddresses(String base) {
    public String tool() {
        return base + "/lti/1p3/launch";
    }

    public String login() {
        return base + "/lti/1p3/login";
    }

    public String redirect() {
        return base + "/lti/1p3/launch";
    }

    public String keys() {
        return base + "/lti/1p3/jwks.json";
    }

    public String legacy() {
        return base + "/lti/1p1/launch";
    }

    public String cartridge() {
        return base + "/lti/1p1/cartridge.xml";
    }
}
