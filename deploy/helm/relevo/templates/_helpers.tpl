{{- define "relevo.labels" -}}
app.kubernetes.io/name: relevo
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- end }}

{{- define "relevo.image" -}}
image: "{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}"
imagePullPolicy: {{ .Values.image.pullPolicy }}
{{- end }}

{{- define "relevo.podSecurity" -}}
runAsNonRoot: true
runAsUser: 1000
runAsGroup: 1000
fsGroup: 1000
seccompProfile:
  type: RuntimeDefault
{{- end }}

{{- define "relevo.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop: [ALL]
{{- end }}

{{- define "relevo.settings" -}}
envFrom:
  - secretRef:
      name: {{ .Values.secretName }}
env:
  - name: HOST
    value: "0.0.0.0"
  - name: PORT
    value: "4000"
  - name: RELEVO_WORKER
    value: apart
{{- range $name, $value := .Values.settings }}
  - name: {{ $name }}
    value: {{ $value | quote }}
{{- end }}
{{- end }}

{{- define "relevo.filesMount" -}}
{{- if .Values.files.claimName }}
volumeMounts:
  - name: files
    mountPath: /var/lib/relevo/files
{{- end }}
{{- end }}

{{- define "relevo.filesVolume" -}}
{{- if .Values.files.claimName }}
volumes:
  - name: files
    persistentVolumeClaim:
      claimName: {{ .Values.files.claimName }}
{{- end }}
{{- end }}
