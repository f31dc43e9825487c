import { endpoint } from '#platform/http/endpoint.ts';
import { File } from '#platform/http/file-reply.ts';

export const downloadOpenData = endpoint({
  method: 'GET',
  path: '/api/open-data',
  access: 'evaluation.read_open_data',
  summary:
    'Every figure of the newest frozen version of each period that may be told, as CSV with its data dictionary.',
  reply: File,
  types: ['application/zip'],
});
