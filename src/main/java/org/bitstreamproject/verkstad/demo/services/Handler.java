// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo.services;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which call goes where: method, path and exactly one media type decide, as in Moodle. */
enum Handler {
    LIST_ITEMS(
            "GET",
            "/(\\d+)/lineitems",
            "application/vnd.ims.lis.v2.lineitemcontainer+json",
            "lineitem",
            "lineitem.readonly"),
    ADD_ITEM("POST", "/(\\d+)/lineitems", "application/vnd.ims.lis.v2.lineitem+json", "lineitem"),
    SHOW_ITEM(
            "GET",
            "/(\\d+)/lineitems/(\\d+)/lineitem",
            "application/vnd.ims.lis.v2.lineitem+json",
            "lineitem",
            "lineitem.readonly"),
    CHANGE_ITEM("PUT", "/(\\d+)/lineitems/(\\d+)/lineitem", "application/vnd.ims.lis.v2.lineitem+json", "lineitem"),
    REMOVE_ITEM("DELETE", "/(\\d+)/lineitems/(\\d+)/lineitem", "", "lineitem"),
    SCORE("POST", "/(\\d+)/lineitems/(\\d+)/lineitem/scores", "application/vnd.ims.lis.v1.score+json", "score"),
    RESULTS(
            "GET",
            "/(\\d+)/lineitems/(\\d+)/lineitem/results",
            "application/vnd.ims.lis.v2.resultcontainer+json",
            "result.readonly"),
    MEMBERS(
            "GET",
            "/CourseSection/(\\d+)/bindings/(\\d+)/memberships",
            "application/vnd.ims.lti-nrps.v2.membershipcontainer+json",
            Handler.ROSTER);

    static final String ROSTER = "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly";

    private final String method;
    private final Pattern path;
    private final String mediaType;
    private final List<String> scopes;

    Handler(String method, String path, String mediaType, String... scopes) {
        this.method = method;
        this.path = Pattern.compile(path);
        this.mediaType = mediaType;
        this.scopes = Stream.of(scopes)
                .map(scope ->
                        scope.startsWith("https:") ? scope : "https://purl.imsglobal.org/spec/lti-ags/scope/" + scope)
                .toList();
    }

    static Optional<Handler> of(ServiceCall call) {
        return Stream.of(values())
                .filter(handler -> handler.method.equals(call.method()))
                .filter(handler -> handler.path.matcher(call.path()).matches())
                .filter(handler -> handler.speaks(call))
                .findFirst();
    }

    String mediaType() {
        return mediaType;
    }

    /** Any one of these scopes opens it. */
    List<String> scopes() {
        return scopes;
    }

    /** The numbers in the path. */
    Matcher numbers(ServiceCall call) {
        var matcher = path.matcher(call.path());
        if (!matcher.matches()) throw new IllegalArgumentException(call.path());
        return matcher;
    }

    private boolean speaks(ServiceCall call) {
        return switch (method) {
            case "GET" ->
                call.accept() == null
                        || call.accept().equals("*/*")
                        || call.accept().equals(mediaType);
            case "DELETE" -> true;
            default -> call.mediaType().equals(mediaType);
        };
    }
}
