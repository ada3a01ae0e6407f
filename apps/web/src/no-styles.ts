/** Tests see no styles. */
export default {};
