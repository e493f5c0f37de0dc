// SPDX-License-Identifier: EUPL-1.2
/** LTI 1.1: the one adapter on basiclti-util, the ordered checks of a signed launch, and our own outgoing signature. */
@NullMarked
package org.bitstreamproject.verkstad.lti.oauth1;

import org.jspecify.annotations.NullMarked;
