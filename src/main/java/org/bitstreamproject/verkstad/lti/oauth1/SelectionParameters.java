// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.oauth1;

import java.util.Arrays;
import java.util.List;
import org.bitstreamproject.verkstad.lti.Form;
import org.bitstreamproject.verkstad.lti.Launch;
import org.bitstreamproject.verkstad.lti.LaunchRefused;
import org.bitstreamproject.verkstad.lti.Reason;
import org.bitstreamproject.verkstad.lti.RegistrationId;
import org.bitstreamproject.verkstad.lti.SelectionRequest;

/** Reads a Content-Item 1.0 selection request, and refuses one that we could not answer. */
final class SelectionParameters {
    private static final String TYPE = "ContentItemSelectionRequest";
    private static final String LTI_LINK = "application/vnd.ims.lti.v1.ltilink";

    private SelectionParameters() {}

    static boolean asked(Form form) {
        return form.text("lti_message_type").filter(TYPE::equals).isPresent();
    }

    static void check(Form form) {
        LaunchRefused.unless(form.text("content_item_return_url").isPresent(), Reason.LTI11_CI_RETURN_MISSING);
        LaunchRefused.unless(form.text("accept_media_types").isPresent(), Reason.LTI11_CI_TYPES_MISSING);
        LaunchRefused.unless(
                mediaTypes(form).stream().anyMatch(SelectionParameters::isALink), Reason.LTI11_CI_TYPE_REFUSED);
        int data = form.fields().getOrDefault("data", "").length();
        LaunchRefused.unless(data <= SelectionRequest.LONGEST_DATA, Reason.LTI11_CI_DATA_INVALID);
    }

    static SelectionRequest request(RegistrationId registration, Form form) {
        return new SelectionRequest(
                registration,
                Launch.Version.LTI11,
                "",
                form.text("context_id").orElse(""),
                Lti11Parameters.roles(form.fields().getOrDefault("roles", "")),
                form.fields().get("launch_presentation_locale"),
                form.text("content_item_return_url").orElse(""),
                "true".equals(form.fields().get("accept_multiple")),
                form.fields().get("data"));
    }

    private static List<String> mediaTypes(Form form) {
        return Arrays.stream(form.text("accept_media_types").orElse("").split(","))
                .map(String::strip)
                .toList();
    }

    private static boolean isALink(String mediaType) {
        return mediaType.equals(LTI_LINK) || mediaType.equals("*/*") || mediaType.equals("application/*");
    }
}
