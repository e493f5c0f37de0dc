// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo.moodle;

/** One installation of the imitation. The address is the issuer, without a slash at the end, as in Moodle. */
public record Site(String url, String guid, String name, String description, String version) {
    public String authorizationEndpoint() {
        return url + "/mod/lti/auth.php";
    }

    public String tokenEndpoint() {
        return url + "/mod/lti/token.php";
    }

    public String keySet() {
        return url + "/mod/lti/certs.php";
    }

    public String outcomes() {
        return url + "/mod/lti/service.php";
    }

    String memberships(long course, long type) {
        return url + "/mod/lti/services.php/CourseSection/" + course + "/bindings/" + type + "/memberships";
    }

    /** The line items of a course; with {@code type} since Moodle's own addresses carry a query. */
    public String lineItems(long course, long type) {
        return url + "/mod/lti/services.php/" + course + "/lineitems?type_id=" + type;
    }

    /** One line item of a course. */
    public String lineItem(long course, long item, long type) {
        return url + "/mod/lti/services.php/" + course + "/lineitems/" + item + "/lineitem?type_id=" + type;
    }

    String returnUrl(long course, Container container, long instance, String sesskey) {
        return url + "/mod/lti/return.php?course=" + course + "&launch_container=" + container.code() + "&instanceid="
                + instance + "&sesskey=" + sesskey;
    }
}
