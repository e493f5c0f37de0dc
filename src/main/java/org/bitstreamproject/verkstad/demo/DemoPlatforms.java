// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.bitstreamproject.verkstad.course.PlatformSource;
import org.bitstreamproject.verkstad.demo.moodle.Moodle;
import org.bitstreamproject.verkstad.shared.domain.Country;

/** Tells the tool of the two imitations as an operator would: in the form of platforms.json. Empty when the demo is off. */
@Dependent
public class DemoPlatforms implements PlatformSource {
    static final String EDITION = "VM-2026";
    private static final String EXAMINER = "3";

    private final DemoMoodles moodles;

    @Inject
    public DemoPlatforms(DemoMoodles moodles) {
        this.moodles = moodles;
    }

    @Override
    public String json() {
        var platforms = Json.createArrayBuilder();
        if (moodles.enabled()) moodles.all().forEach(moodle -> platforms.add(platform(moodle)));
        return Json.createObjectBuilder().add("platforms", platforms).build().toString();
    }

    @Override
    public boolean readOnly() {
        return true;
    }

    private static JsonObject platform(Moodle moodle) {
        return Json.createObjectBuilder()
                .add("id", "demo-" + moodle.key())
                .add("name", moodle.site().description())
                .add("country", moodle.country().name())
                .add("issuer", moodle.site().url())
                .add("lti13", registration(moodle))
                .add(
                        "lti11",
                        Json.createObjectBuilder()
                                .add("consumerKey", moodle.legacyTool().consumerKey())
                                .add("secret", moodle.legacyTool().secret()))
                .add("contexts", Json.createArrayBuilder().add(context(moodle)))
                .build();
    }

    private static JsonObject registration(Moodle moodle) {
        return Json.createObjectBuilder()
                .add("clientId", moodle.tool().clientId())
                .add(
                        "deploymentIds",
                        Json.createArrayBuilder().add(moodle.tool().deployment()))
                .add("authorizationEndpoint", moodle.site().authorizationEndpoint())
                .add("tokenEndpoint", moodle.site().tokenEndpoint())
                .add("jwksUri", moodle.site().keySet())
                .build();
    }

    private static JsonObject context(Moodle moodle) {
        return Json.createObjectBuilder()
                .add("id", Long.toString(moodle.course().id()))
                .add("edition", EDITION)
                .add("country", moodle.country().name())
                .add("locale", moodle.language().code())
                .add("timeZone", moodle.zone().getId())
                .add("gradingScale", moodle.country() == Country.SE ? "SE_UGVG" : "NO_AF")
                .add("examiners", Json.createArrayBuilder().add(EXAMINER))
                .build();
    }
}
