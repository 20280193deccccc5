import { ValidateBy } from 'class-validator';

const most = 20;
const longest = 255;

/** A list of origins of web pages, as browsers send them. */
export function AreOrigins(): PropertyDecorator {
  return ValidateBy({
    name: 'areOrigins',
    validator: { validate: areOrigins, defaultMessage: () => `$property must be 1 to ${most} origins such as https://help.example, without a path` },
  });
}

function areOrigins(value: unknown): boolean {
  return Array.isArray(value) && value.length >= 1 && value.length <= most && value.every(isOrigin);
}

function isOrigin(text: unknown): boolean {
  return typeof text === 'string' && text.length <= longest && /^https?:\/\//.test(text) && URL.parse(text)?.origin === text;
}
