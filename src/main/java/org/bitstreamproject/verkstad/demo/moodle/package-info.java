// SPDX-License-Identifier: EUPL-1.2
/**
 * What a Moodle knows and says in a launch: site, course, people, activities, both kinds of signed message.
 * Pure: values in, values out. Signs and encodes by itself and shares no code with the verifier in lti,
 * so that an error in one is not hidden by the same error in the other.
 */
@NullMarked
package org.bitstreamproject.verkstad.demo.moodle;

import org.jspecify.annotations.NullMarked;
