// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import java.net.URI;

/** An LTI link cartridge (IMS Common Cartridge 1.0 profile): what an LMS needs to make a 1.1 tool from one address. */
final class Cartridge {
    private Cartridge() {}

    static String xml(String baseUrl) {
        String launch = escaped(baseUrl + "/lti/1p1/launch");
        String host = escaped(URI.create(baseUrl).getHost());
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <cartridge_basiclti_link xmlns="http://www.imsglobal.org/xsd/imslticc_v1p0"
                    xmlns:blti="http://www.imsglobal.org/xsd/imsbasiclti_v1p0"
                    xmlns:lticm="http://www.imsglobal.org/xsd/imslticm_v1p0"
                    xmlns:lticp="http://www.imsglobal.org/xsd/imslticp_v1p0"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    xsi:schemaLocation="http://www.imsglobal.org/xsd/imslticc_v1p0 http://www.imsglobal.org/xsd/lti/ltiv1p0/imslticc_v1p0.xsd
                        http://www.imsglobal.org/xsd/imsbasiclti_v1p0 http://www.imsglobal.org/xsd/lti/ltiv1p0/imsbasiclti_v1p0p1.xsd
                        http://www.imsglobal.org/xsd/imslticm_v1p0 http://www.imsglobal.org/xsd/lti/ltiv1p0/imslticm_v1p0.xsd
                        http://www.imsglobal.org/xsd/imslticp_v1p0 http://www.imsglobal.org/xsd/lti/ltiv1p0/imslticp_v1p0.xsd">
                  <blti:title>Verkstad</blti:title>
                  <blti:description>Business modelling workshop: exercises, process cases and peer review</blti:description>
                  <blti:custom>
                    <lticm:property name="context_history">$Context.id.history</lticm:property>
                  </blti:custom>
                  <blti:launch_url>%launch%</blti:launch_url>
                  <blti:secure_launch_url>%launch%</blti:secure_launch_url>
                  <blti:vendor>
                    <lticp:code>verkstad</lticp:code>
                    <lticp:name>Verkstad</lticp:name>
                    <lticp:url>%base%</lticp:url>
                  </blti:vendor>
                  <blti:extensions platform="canvas.instructure.com">
                    <lticm:property name="domain">%host%</lticm:property>
                    <lticm:property name="privacy_level">public</lticm:property>
                  </blti:extensions>
                </cartridge_basiclti_link>
                """.replace("%launch%", launch)
                .replace("%base%", escaped(baseUrl))
                .replace("%host%", host);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
