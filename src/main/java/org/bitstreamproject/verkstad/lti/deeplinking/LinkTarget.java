// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.deeplinking;

/** Where a chosen link leads, which the LMS stores. The address is always given: a link restored elsewhere finds us by it. */
record LinkTarget(String launch, String icon) {
    static final int ICON_SIZE = 50;

    static LinkTarget lti13(String baseUrl) {
        return new LinkTarget(baseUrl + "/lti/1p3/launch", icon(baseUrl));
    }

    static LinkTarget lti11(String baseUrl) {
        return new LinkTarget(baseUrl + "/lti/1p1/launch", icon(baseUrl));
    }

    private static String icon(String baseUrl) {
        return baseUrl + IconResource.PATH;
    }
}
